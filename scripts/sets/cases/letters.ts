/** Letters, notes and chats in five languages, and office letters of the same length without health in them. */
import { drawFrom } from '../draw.ts';
import { person } from '../people.ts';
import { type Language, pools } from '../pools.ts';
import { type EvaluationSet, type Labelled, times } from '../set.ts';

const draw = drawFrom('letters');

const INSIDE =
  'clinical-note person-name? birth-date? age? diagnosis? symptom-complaint? medication? procedure? practitioner-name? care-facility? care-event? vital-sign? lab-result? allergy? phone? postal-address? sex-gender? social-circumstances?';

type Writer = (parts: {
  one: string;
  born: string;
  ail: string;
  drug: string;
  dir: string;
  says: string;
  doc: string;
}) => readonly [string, string];

const LETTERS: readonly (readonly [
  Language,
  string,
  readonly [string, string, string],
  Writer,
  readonly [string, string, string, string],
])[] = [
  [
    'en',
    'letters',
    ['ref', 'body', 'reply'],
    (p) => [
      `Dear colleague, thank you for referring ${p.one}, born ${p.born}, who presented with ${p.says}. On examination there was no oedema. The working diagnosis is ${p.ail}. I have started ${p.drug}, ${p.dir}. Kind regards, Dr ${p.doc}`,
      `hi it's ${p.one}, I still have ${p.says}, should I keep taking the ${p.drug}?`,
    ],
    [
      'Thank you for your order. The goods will be shipped within three days.',
      'Please find attached the invoice for May; payment within 30 days.',
      'Our office will be closed over the holidays.',
      'The lift in building B has been repaired and tested.',
    ],
  ],
  [
    'fr',
    'courriers',
    ['réf', 'texte', 'message'],
    (p) => [
      `Cher confrère, je vous adresse ${p.one}, né(e) le ${p.born}, pour ${p.says}. L’examen clinique retrouve un abdomen souple. Diagnostic retenu : ${p.ail}. Traitement : ${p.drug}, ${p.dir}. Bien confraternellement, Dr ${p.doc}`,
      `bonjour docteur, c’est ${p.one}, j’ai toujours ${p.says}, est-ce que je continue ${p.drug} ?`,
    ],
    [
      'Merci pour votre commande, expédiée sous trois jours.',
      'Veuillez trouver ci-joint la facture du mois de mai.',
      'Nos bureaux seront fermés du 24 au 31 décembre.',
      'L’ascenseur du bâtiment B a été réparé.',
    ],
  ],
  [
    'pt',
    'cartas',
    ['ref', 'conteudo', 'mensagem'],
    (p) => [
      `Prezado colega, encaminho ${p.one}, nascido(a) em ${p.born}, com queixa de ${p.says}. Ao exame: bom estado geral, corado, hidratado. HD: ${p.ail}. Conduta: ${p.drug}, ${p.dir}. Atenciosamente, Dr. ${p.doc}`,
      `oi doutora, aqui é ${p.one}, continuo com ${p.says}, posso tomar mais ${p.drug}?`,
    ],
    [
      'Agradecemos o seu pedido, que será enviado em três dias.',
      'Segue em anexo a nota fiscal do mês de maio.',
      'O escritório estará fechado no feriado.',
      'O elevador do bloco B foi consertado.',
    ],
  ],
  [
    'ar',
    'رسائل',
    ['مرجع', 'النص', 'الرسالة'],
    (p) => [
      `الزميل العزيز، أحيل إليكم المريض ${p.one} المولود في ${p.born} ويشكو من ${p.says}. الفحص السريري سليم. التشخيص: ${p.ail}. وصف له ${p.drug}، ${p.dir}. د. ${p.doc}`,
      `السلام عليكم دكتور، أنا ${p.one} ما زلت أعاني من ${p.says}، هل أستمر على ${p.drug}؟`,
    ],
    [
      'شكرا لطلبكم، سيتم الشحن خلال ثلاثة أيام.',
      'تجدون مرفقا فاتورة شهر مايو.',
      'مكتبنا مغلق خلال العطلة.',
      'تم إصلاح المصعد في المبنى ب.',
    ],
  ],
  [
    'zh',
    '信件',
    ['编号', '正文', '留言'],
    (p) => [
      `患者${p.one}，出生于${p.born}，因“${p.says}”就诊。查体：神志清，心肺听诊无异常，腹软。初步诊断：${p.ail}。处理：${p.drug}，${p.dir}。医师：${p.doc}`,
      `医生您好，我是${p.one}，还是${p.says}，${p.drug}还要继续吃吗？`,
    ],
    ['感谢您的订购，商品将在三天内发货。', '附件为五月份发票，请查收。', '节假日期间办公室休息。', 'B栋电梯已修复并完成检测。'],
  ],
];

const clinical: readonly Labelled[] = LETTERS.map(([language, name, [ref, body, reply], write]) => ({
  name,
  language,
  persons: null,
  basis: 'names stand inside the text only',
  documents: times(30, (index) => {
    const one = person(draw, language);
    const pool = pools[language];
    const [letter, chat] = write({
      one: one.full,
      born: one.born,
      ail: draw.pick(pool.ailments),
      drug: draw.pick(pool.drugs),
      dir: draw.pick(pool.directions),
      says: draw.pick(pool.complaints),
      doc: draw.pick(pool.families),
    });
    return { [ref]: `L-${2000 + index}`, [body]: letter, [reply]: chat };
  }),
  labels: {
    [ref]: 'technical-metadata',
    [body]: INSIDE,
    [reply]: `${INSIDE.replace('clinical-note', 'clinical-note?').replace('symptom-complaint?', 'symptom-complaint')}`,
  },
}));

const office: readonly Labelled[] = LETTERS.map(([language, name, [ref, body, reply], , texts]) => ({
  name: `${name}_2`,
  language,
  persons: 0,
  basis: 'texts about no person',
  documents: times(30, (index) => ({
    [ref]: `B-${5000 + index}`,
    [body]: `${draw.pick(texts)} ${draw.pick(texts)}`,
    [reply]: draw.pick(texts),
  })),
  labels: { [ref]: 'technical-metadata', [body]: 'none', [reply]: 'none' },
}));

export const letters: EvaluationSet = {
  name: 'letters-and-chats',
  about:
    'Referral letters and messages of patients in English, French, Portuguese, Arabic and Chinese, with office letters as the negative.',
  collections: [...clinical, ...office],
};
