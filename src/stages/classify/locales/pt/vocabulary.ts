/** Portuguese vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'dor,dores,febre,tosse,cefaleia,cefaléia,tontura,náusea,náuseas,vômito,vômitos,diarreia,cansaço,fadiga,falta de ar,dispneia,coceira,prurido,enjoo,mal estar,fraqueza,inchaço,edema,palpitação,palpitações,formigamento,insônia,sangramento,calafrios,coriza,dor de cabeça,dor lombar,dor abdominal,dor torácica,dor de garganta,dor nas costas,perda de peso,azia,queimação,rouquidão,visão embaçada,zumbido,ansiedade,desmaio,lesão,mancha,manchas',
  ),
  diagnosis: phrases(
    'hipertensão,diabetes,asma,pneumonia,bronquite,gastrite,enxaqueca,anemia,depressão,infecção,dermatite,rinite,sinusite,artrose,artrite,hipotireoidismo,obesidade,lombalgia,dislipidemia,cistite,otite,amigdalite,faringite,insuficiência,doença,síndrome,transtorno,fratura,hérnia,cardíaca,renal,epilepsia,dengue,covid,gripe,tuberculose,hepatite,osteoporose,glaucoma,catarata,psoríase,fibromialgia,doença pulmonar,refluxo,cálculo renal,conjuntivite,hipertensão arterial',
  ),
  drug: phrases(
    'paracetamol,dipirona,ibuprofeno,amoxicilina,azitromicina,losartana,metformina,omeprazol,sinvastatina,enalapril,captopril,atenolol,hidroclorotiazida,levotiroxina,prednisona,dexametasona,loratadina,salbutamol,insulina,fluoxetina,sertralina,clonazepam,diazepam,cefalexina,ciprofloxacino,nimesulida,diclofenaco,ranitidina,pantoprazol,rosuvastatina,atorvastatina,anlodipino,propranolol,furosemida,espironolactona,varfarina,clopidogrel,amitriptilina,escitalopram,budesonida,montelucaste,fluconazol,aciclovir,ivermectina,glibenclamida,gliclazida,carvedilol,valsartana,tramadol,morfina,codeína,haloperidol,risperidona,quetiapina,lítio,carbamazepina,fenitoína,topiramato',
  ),
  dose: phrases(
    'comprimido,comprimidos,cápsula,cápsulas,gotas,xarope,ampola,ampolas,pomada,creme,solução,suspensão,injetável,via oral,ao dia,vezes ao dia,por dia,horas,em jejum,dose única,inalação,jato,jatos,mg,ml,mcg,tomar,uso contínuo',
  ),
  occupation: phrases(
    'professor,professora,advogado,advogada,engenheiro,engenheira,motorista,pedreiro,vendedor,vendedora,auxiliar administrativo,administrador,contador,comerciante,estudante,aposentado,aposentada,autônomo,autônoma,cozinheiro,cozinheira,enfermeiro,enfermeira,secretária,secretário,policial,agricultor,agricultora,mecânico,eletricista,padeiro,costureira,diarista,porteiro,recepcionista,analista,técnico,técnica,gerente,operador,operadora,designer,jornalista,programador,bancário,bancária,médico,médica,dentista,do lar,dona de casa,desempregado,empresário,empresária,cabeleireiro,cabeleireira,assistente,soldador,carpinteiro,marceneiro,auxiliar,atendente,garçom,frentista,zelador,vigilante,arquiteto,arquiteta,psicólogo,psicóloga,farmacêutico',
  ),
  insurance: phrases(
    'unimed,amil,bradesco saúde,sulamérica,hapvida,notredame,intermédica,golden cross,porto seguro,particular,sus,convênio,enfermaria,apartamento,cassi,geap,ipasgo,plano,saúde,assim saúde,prevent senior,são francisco,sus - sistema único de saúde',
  ),
  sex: phrases('masculino,feminino,m,f,homem,mulher,indeterminado,ignorado'),
  marital: phrases('solteiro,solteira,casado,casada,divorciado,divorciada,viúvo,viúva,separado,separada,união estável,desquitado'),
  kinship: phrases(
    'mãe,pai,filho,filha,irmão,irmã,esposa,esposo,marido,cônjuge,avó,avô,tio,tia,primo,prima,sobrinho,sobrinha,companheiro,companheira,amigo,amiga,vizinho,vizinha',
  ),
  street: phrases(
    'rua,avenida,av,travessa,alameda,rodovia,estrada,praça,bairro,apto,apartamento,bloco,casa,quadra,lote,viela,largo,jardim,vila,centro,parque',
  ),
  place: phrases(
    'são paulo,rio de janeiro,brasília,salvador,fortaleza,belo horizonte,manaus,curitiba,recife,goiânia,belém,porto alegre,guarulhos,campinas,são luís,maceió,campo grande,natal,teresina,joão pessoa,osasco,ribeirão preto,uberlândia,sorocaba,aracaju,cuiabá,joinville,juiz de fora,londrina,niterói,florianópolis,vitória,santos,maringá,caxias do sul,blumenau,bauru,ponta grossa,pelotas,canoas,piracicaba,jundiaí,franca,betim,olinda,sp,rj,mg,ba,pr,rs,pe,ce,pa,sc,go,ma,am,es,pb,rn,mt,al,pi,df,ms,se,ro,to,ac,ap,rr,brasil',
  ),
  laboratory: phrases(
    'hemograma,glicose,glicemia,colesterol,triglicerídeos,creatinina,ureia,hemoglobina,leucócitos,plaquetas,tsh,t4,urina,eas,tgo,tgp,pcr,hba1c,hemoglobina glicada,sódio,potássio,ferritina,vitamina d,psa,ácido úrico,sangue,soro',
  ),
  procedure: phrases(
    'cirurgia,curativo,sutura,fisioterapia,endoscopia,colonoscopia,biópsia,ultrassonografia,consulta,retorno,vacinação,nebulização,drenagem,apendicectomia,colecistectomia,cesariana,hemodiálise,raio x,tomografia,ressonância,eletrocardiograma',
  ),
  note: phrases(
    'paciente,refere,relata,apresenta,nega,exame físico,conduta,orientado,orientada,solicitado,evolução,histórico,quadro,retorno,há,dias,queixa,melhora,sem alterações,bom estado geral,pa,medicado',
  ),
  facility: phrases(
    'hospital,clínica,ubs,upa,unidade básica,posto de saúde,santa casa,laboratório,farmácia,centro médico,consultório,policlínica,maternidade,pronto socorro',
  ),
  reproductive: phrases('gestante,grávida,gravidez,gestação,não gestante,puérpera,lactante,menopausa,semanas,parto,aborto,cesárea'),
  hiv: phrases('hiv,aids,soropositivo,soropositiva,reagente,não reagente,carga viral,cd4,antirretroviral'),
  cancer: phrases('câncer,carcinoma,adenocarcinoma,neoplasia,tumor,linfoma,leucemia,melanoma,sarcoma,metástase,mama,próstata'),
  cancerTreatment: phrases('quimioterapia,radioterapia,hormonioterapia,imunoterapia,tamoxifeno,docetaxel,cisplatina,mastectomia'),
  dental: phrases(
    'cárie,restauração,canal,extração,siso,molar,limpeza,profilaxia,implante,prótese,ortodontia,coroa,gengivite,periodontite',
  ),
  optical: phrases('miopia,astigmatismo,hipermetropia,presbiopia,lente,esférico,cilíndrico,eixo,multifocal'),
  allergy: phrases(
    'penicilina,dipirona,camarão,amendoim,látex,poeira,leite,lactose,glúten,nega alergias,sem alergias,iodo,sulfa,aas,frutos do mar,pólen,nenhuma',
  ),
  vaccine: phrases(
    'bcg,hepatite b,tríplice viral,febre amarela,influenza,covid,tétano,pentavalente,hpv,pneumocócica,rotavírus,poliomielite',
  ),
  ethnicity: phrases(
    'branca,preta,parda,amarela,indígena,branco,preto,pardo,católica,evangélica,espírita,católico,evangélico,umbanda,candomblé,sem religião',
  ),
  company: phrases('ltda,eireli,me,s.a,sa,comércio,indústria,serviços,companhia,cia,e filhos,associados'),
} as const;
