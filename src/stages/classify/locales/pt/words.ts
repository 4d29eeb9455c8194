/** Portuguese words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'de da do das dos que não uma um com para por em no na os as ao mais há dias foi está ou sem desde após se ele ela seu sua muito paciente',
);

export const subjects = {
  patient: phrases(
    'paciente,pacientes,segurado,segurados,beneficiario,beneficiarios,internado,gestante,gestantes,prontuario,prontuarios,atendimento,atendimentos,consulta,consultas,convenio,convenios,receita medica,receitas,prescricao,prescricoes,exames,internacao,internacoes,laudo,laudos,agendamento,agendamentos,triagem',
  ),
  person: phrases(
    'tutor,tutora,dono,dona,proprietario,cliente,clientes,pessoa,pessoas,usuario,usuarios,cidadao,cidadaos,funcionario,funcionarios,colaborador,titular,titulares,aluno,alunos,contribuinte,morador,assinante,comprador,contato',
  ),
  staff: phrases(
    'medico,medica,medicos,doutor,dentista,enfermeiro,enfermeira,farmaceutico,profissional,profissionais,profissional de saude,solicitante,prescritor,cirurgiao,anestesista,medico responsavel,equipe,terapeuta,psicologo,fisioterapeuta,optometrista',
  ),
  relative: phrases(
    'mae,pai,responsavel legal,responsavel,conjuge,acompanhante,parente,familiar,filiacao,contato emergencia,contato de emergencia,filho,irmao,tutor,dependente,emergencia',
  ),
  facility: phrases(
    'hospital,hospitais,clinica,clinicas,unidade,unidade de saude,posto,posto de saude,estabelecimento,estabelecimento saude,laboratorio,farmacia,enfermaria,setor,ala,consultorio,ambulatorio,maternidade,cnes,pronto socorro',
  ),
  company: phrases(
    'empresa,empresas,fornecedor,fornecedores,fabricante,loja,fantasia,razao social,armazem,deposito,filial,transportadora,distribuidor,operadora,companhia,parceiro,orgao',
  ),
  employer: phrases('empregador,empresa trabalho,local de trabalho,local trabalho,trabalho,contratante'),
  insurer: phrases('seguradora,operadora saude,plano saude,plano de saude,plano,convenio medico'),
  product: phrases(
    'produto,produtos,item,itens,artigo,catalogo,estoque,mercadoria,marca,modelo,sku,equipamento,equipamentos,peca,pecas,livro,livros,prato,cardapio,tabela,remedio catalogo',
  ),
  animal: phrases('animal,animais,pet,pets,cachorro,gato,veterinario,raca,cavalo,cavalos,egua,bovino,especie animal,criador'),
  place: phrases('estacao,cidade catalogo,municipio ibge,rota,rotas,ponto'),
  device: phrases('dispositivo,sensor,sensores,maquina,leitura sensor'),
  software: phrases('configuracao,configuracoes,sistema,log,logs,traducao,parametro,parametros,evento sistema'),
} as const;

export const nameWords =
  phrases(`codigo,cod,numero,num,nr,nro,nm,dt,ds,tp,vl,cd,st,qtd,quantidade,valor,tipo,data,hora,ano,mes,dia,inicio,fim,ativo,situacao,status,descricao,observacao,observacoes,obs,
criado,criado em,atualizado,atualizado em,cadastro,cadastros,dados,ficha,fichas,registro,registros,lista,listas,teste,copia,backup,historico,principal,secundario,nova,novo,antigo,antiga,geral,documento,documentos,doc,arquivo,arquivos,anexo,anexos,imagem,imagens,foto,fotos,pedido,pedidos,venda,vendas,preco,precos,pagamento,pagamentos,fatura,faturas,nota,notas,caixa,conta,contas,movimento,retorno,origem,destino,canal,grupo,categoria,nivel,saude,sus,medica,clinico,clinica,carteira,carteirinha,vacina,vacinas,exame,agenda,evolucao,evolucoes,guia,guias,lote,lotes,janeiro,fevereiro,marco,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro,brasil,estado,municipio,regiao,versao,chave,identificacao,informacoes,informacao,pessoal,pessoais,ultima,ultimo,proxima,proximo,total,horario,chegada,saida,entrada,cor,peso liquido,e,de,da,do,das,dos,em,para,por,com`);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases(
  'paciente,pacientes,cliente,clientes,pessoa,pessoas,usuario,usuarios,cidadaos,funcionarios,colaboradores,beneficiarios,segurados,titulares,medicos,alunos,contatos',
);
