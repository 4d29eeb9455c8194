/** Notices in Brazilian Portuguese. */
import type { NoticeLanguage } from '../language.ts';

export const ptBr: NoticeLanguage = {
  id: 'pt-BR',
  title: 'Português (Brasil)',
  direction: 'ltr',
  countries: ['BR'],
  version: '1',
  reviewed: null,
  numbers: 'pt-BR',
  listSeparator: '; ',
  unknown: 'não conhecido',
  labels: {
    case: 'Número do nosso caso',
    store: 'O que é',
    product: 'Software',
    target: 'Endereço',
    firstSeen: 'Visto aberto pela primeira vez',
    lastSeen: 'Visto aberto pela última vez',
    documents: 'Registros',
    persons: 'Pessoas, estimativa',
    data: 'Tipos de dados',
  },
  stores: { database: 'um banco de dados', bucket: 'um espaço de armazenamento em nuvem' },
  data: {
    identity: 'nomes e datas de nascimento',
    contact: 'endereços, telefones e e-mails',
    health: 'dados de saúde',
    medication: 'medicamentos e receitas',
    laboratory: 'resultados de exames',
    insurance: 'dados de convênio ou seguro',
    identifiers: 'números de identidade ou fiscais',
    genetic: 'dados genéticos',
    images: 'imagens de documentos ou de pessoas',
    staff: 'dados de profissionais de saúde',
    credentials: 'senhas ou chaves',
    payment: 'dados de pagamento',
    other: 'outros dados pessoais',
  },
  kinds: {
    first: {
      subject: 'Aviso de segurança: dados acessíveis sem senha (caso {case})',
      opening:
        'Acreditamos que {recipient} é responsável por {store} que responde a qualquer pessoa na internet, sem senha, e contém dados sobre pessoas.',
      ask: [
        'Feche o acesso imediatamente: restrinja-o à sua própria rede ou ative a autenticação.',
        'Guarde os registros de acesso; eles mostrarão quem mais esteve lá.',
        'Informe o encarregado pelo tratamento de dados pessoais ou quem cuida da privacidade.',
        'Responda brevemente quando o acesso estiver fechado, ou se isso não for seu.',
      ],
      next: 'Sem resposta, escreveremos de novo e depois informaremos a empresa de hospedagem e os órgãos competentes. O próximo passo está previsto para {nextDate}.',
      spoken:
        'Encontramos {store} que acreditamos ser de {recipient}; está aberto a qualquer pessoa na internet e contém dados sobre pessoas.',
    },
    reminder: {
      subject: 'Lembrete: dados ainda acessíveis sem senha (caso {case})',
      opening: 'Escrevemos a {recipient} há alguns dias. Na nossa última verificação, ainda estava aberto {store} que acreditamos ser seu.',
      ask: [
        'Feche o acesso imediatamente: restrinja-o à sua própria rede ou ative a autenticação.',
        'Guarde os registros de acesso; eles mostrarão quem mais esteve lá.',
        'Se a responsabilidade não for sua, avise-nos e diga de quem é, se souber.',
      ],
      next: 'Sem resposta, informaremos a empresa de hospedagem e os órgãos competentes. O próximo passo está previsto para {nextDate}.',
      spoken: 'Escrevemos há alguns dias sobre {store} que acreditamos ser de {recipient}; continua aberto.',
    },
    host: {
      subject: 'Denúncia de abuso: dados pessoais expostos na sua rede (caso {case})',
      opening: 'Na sua rede, {store} responde a qualquer pessoa sem senha e expõe dados pessoais. Acreditamos que o responsável é {owner}.',
      ask: [
        'Encaminhe este aviso imediatamente ao seu cliente e peça que o acesso seja fechado.',
        'Se os seus termos permitirem, restrinja o acesso até que o cliente aja.',
        'Peça ao cliente que guarde os registros de acesso, e guarde os seus.',
        'Responda brevemente quando tiver agido.',
      ],
      next: 'Se o acesso continuar aberto, informaremos o CERT nacional e a autoridade de proteção de dados. O próximo passo está previsto para {nextDate}.',
      spoken: 'Na sua rede, {store} expõe dados pessoais a qualquer pessoa; gostaríamos de informar a sua equipe de abuso.',
    },
    mediator: {
      subject: 'Pedido de ajuda para contatar uma organização (caso {case})',
      opening:
        'Pedimos a sua ajuda para contatar {owner}: {store} que acreditamos ser dessa organização expõe dados pessoais, e os nossos avisos não foram respondidos.',
      ask: [
        'Indique uma pessoa ou um endereço que chegue a quem é responsável.',
        'Se conhecer essa pessoa, peça que nos escreva citando o número do caso.',
        'Por favor, mantenha isto em reserva; o acesso talvez ainda esteja aberto.',
      ],
      next: 'Se ninguém puder ser contatado, informaremos o CERT nacional e a autoridade de proteção de dados. O próximo passo está previsto para {nextDate}.',
      spoken: 'Precisamos de ajuda para contatar {owner}: dados sobre pessoas estão expostos e ninguém nos responde.',
    },
    cert: {
      subject: 'Comunicação ao CERT nacional: dados pessoais expostos (caso {case})',
      opening:
        'Comunicamos {store} que expõe dados pessoais sem senha. Acreditamos que o responsável é {owner}; os avisos diretos não levaram ao fechamento.',
      ask: [
        'Por favor, avise a organização pelos seus próprios canais.',
        'Informe o número do seu incidente e a pessoa a quem podemos escrever.',
        'Damos o endereço completo por um canal confirmado.',
      ],
      next: 'Continuamos a verificar com a menor requisição possível e avisaremos quando estiver fechado. O próximo passo está previsto para {nextDate}.',
      spoken: 'Queremos comunicar uma exposição de dados pessoais no seu país cujo responsável ainda não pôde ser contatado.',
    },
    regulator: {
      subject: 'Informação à autoridade de proteção de dados: dados pessoais expostos (caso {case})',
      opening: 'Informamos sobre {store} que expõe dados pessoais sem senha. Acreditamos que o responsável é {owner}.',
      ask: [
        'Por favor, decida, dentro da sua competência, se e como agir.',
        'Informe a sua referência e a pessoa a quem podemos escrever.',
        'Damos o endereço completo e o registro de todos os nossos avisos por um canal confirmado.',
      ],
      next: 'Continuamos a verificar com a menor requisição possível e avisaremos quando estiver fechado. O próximo passo está previsto para {nextDate}.',
      spoken: 'Queremos informar sobre uma exposição de dados pessoais cujo responsável ainda não pôde ser contatado.',
    },
    final: {
      subject: 'Último aviso antes de uma decisão sobre publicação (caso {case})',
      opening:
        'Os nossos avisos anteriores a {recipient} não tiveram efeito visível: na nossa última verificação, ainda estava aberto {store} que acreditamos ser seu. Segue anexa a minuta do nosso comunicado.',
      ask: [
        'Feche o acesso agora: restrinja-o à sua própria rede ou ative a autenticação.',
        'Leia a minuta e diga-nos o que está errado nela.',
        'Diga-nos se precisa de mais tempo e por quê.',
      ],
      next: 'Em {nextDate}, duas pessoas da nossa equipe decidem se publicam, para proteger os titulares. O comunicado não levará ninguém a um acesso aberto. Nada é publicado sem essa decisão.',
      spoken:
        'Este é o nosso último contato com {recipient} antes da decisão sobre publicação; {store} que acreditamos ser seu continua aberto.',
    },
  },
  core: {
    greeting: 'À atenção de {recipient},',
    factsTitle: 'O que encontramos',
    masked:
      'O endereço aparece apenas em parte, para o caso de esta mensagem chegar à pessoa errada. Enviaremos o endereço completo assim que confirmar quem é: responda a esta mensagem ou use {contact}.',
    ransom:
      'Há sinais de que outra pessoa já esteve nesses dados ou deixou um pedido de resgate. Trate o caso como um incidente que já ocorreu.',
    whatWeDidTitle: 'O que fizemos e o que não fizemos',
    whatWeDid: [
      'Lemos apenas o que é entregue a qualquer pessoa, e não mais do que o necessário para ver do que se trata.',
      'Não tentamos nenhuma senha, não gravamos nada, não alteramos nada e não guardamos dados pessoais.',
      'Não pedimos dinheiro nem favores, nem agora nem depois.',
      'Informamos apenas quem pode ajudar a fechar o acesso, em uma ordem que é igual para todos.',
    ],
    askTitle: 'O que pedimos',
    clocksTitle: 'Obrigações que podem se aplicar',
    clocksNote: 'Isto não é aconselhamento jurídico. Pergunte ao seu advogado quais dessas obrigações se aplicam.',
    nextTitle: 'O que acontece depois',
    verify: 'Verifique aqui quem somos: {verify}. Uma pessoa responde aqui: {contact}. Cite o número do caso {case}.',
    optOut: 'Se não quiser que verifiquemos os seus sistemas de novo, avise-nos; atendemos imediatamente.',
    closing: 'Atenciosamente,\n{sender}\n{organisation}',
  },
  phone: {
    title: 'Roteiro para o telefonema',
    hello: 'Bom dia, meu nome é {sender}, de {organisation}. O assunto é segurança da informação; não estou vendendo nada.',
    reach: 'Posso falar com quem é responsável pela segurança da informação ou pela proteção de dados?',
    careful: 'Não diga o endereço nem de quem são os dados a ninguém além dessa pessoa. Nunca leia dados; nenhum é guardado.',
    callBack: 'O número do nosso caso é {case}. Verifique quem somos aqui: {verify}, e ligue ou escreva de volta aqui: {contact}.',
    takeDown: 'Anote o nome, a hora e o que foi dito, com as suas próprias palavras, e registre como resposta.',
  },
};
