/**
 * Tells what running text says about the person it is written of: a result of an HIV test or of another sexually
 * transmitted infection, not the test's name alone. What is denied, planned, or said of a relative does not count.
 * Works clause by clause in Portuguese, English, French, Arabic and Chinese, once over at most 4,096 signs.
 */
import type { DataClassId } from '../../data-classes.ts';
import { fold } from '../../engine/fold.ts';
import { detector } from '../detector.ts';
import { splitWords } from './phrase-index.ts';

const LONGEST = 4096;

interface Topic {
  readonly class: DataClassId;
  readonly names: readonly string[];
}

const list = (text: string): readonly string[] => text.split(',').map((phrase) => splitWords(phrase.trim()).join(' '));

const TOPICS: readonly Topic[] = [
  {
    class: 'hiv-status',
    names:
      list(`hiv,hiv 1,hiv 2,vih,aids,sida,anti hiv,anti vih,retroviral,carga viral,viral load,charge virale,cd4,soropositivo,soropositiva,seropositive,
séropositif,séropositive,نقص المناعة,نقص المناعة البشرية,الإيدز,السيدا,الحمل الفيروسي,艾滋,艾滋病,艾滋病毒,人类免疫缺陷,病毒载量`),
  },
  {
    class: 'diagnosis',
    names:
      list(`syphilis,sífilis,vdrl,rpr,gonorrhea,gonorrhoea,gonorreia,gonorrhée,gonococcie,chlamydia,clamídia,genital herpes,herpes genital,herpès génital,
trichomonas,tricomoníase,condyloma,condiloma,زهري,السيلان,الكلاميديا,الهربس التناسلي,梅毒,淋病,衣原体,尖锐湿疣,生殖器疱疹`),
  },
];
/** The name says the result. */
const TELLING = list('soropositivo,soropositiva,seropositive,séropositif,séropositive,hiv positive,vih positif');
const RESULTS =
  list(`positive,negative,reactive,non reactive,nonreactive,detected,not detected,undetectable,suppressed,confirmed,infected,infection,living with,treated,on art,on arv,
positivo,positiva,negativo,negativa,reagente,não reagente,detectado,detectável,indetectável,confirmado,infectado,portador,portadora,em tarv,em uso de tarv,tratada,tratado,
positif,négatif,réactif,non réactif,détecté,détectable,indétectable,confirmé,infecté,porteur,porteuse,sous arv,sous tar,traité,traitée,
إيجابي,إيجابية,سلبي,سلبية,مصاب,مصابة,تفاعلي,غير تفاعلي,مؤكد,متعايش,غير قابل للكشف,
阳性,阴性,确诊,感染,感染者,检出,未检出,抗病毒治疗`);
const RELATIVES =
  list(`mother,father,brother,sister,husband,wife,partner,son,daughter,spouse,uncle,aunt,family history,grandmother,grandfather,contact of,
mãe,pai,irmão,irmã,marido,esposa,esposo,parceiro,parceira,filho,filha,história familiar,antecedentes familiares,avó,avô,
mère,père,frère,sœur,soeur,mari,épouse,conjoint,conjointe,partenaire,fils,fille,antécédents familiaux,
أمه,أبوه,والده,والدته,الأم,الأب,أخ,أخت,زوج,زوجة,زوجته,زوجها,ابن,ابنة,تاريخ عائلي,
母亲,父亲,丈夫,妻子,配偶,哥哥,姐姐,弟弟,妹妹,儿子,女儿,家族史,性伴`);
const NOT_SO =
  list(`denies,denied,no history,no evidence,never had,ruled out,rule out,declined,refused,offered,ordered,requested,pending,advised,counselling,counseling,prevention,screening advised,if positive,awaiting,
nega,negou,sem história,descartado,descartada,recusou,oferecido,solicitado,solicitada,solicito,pedido,aguarda,aguardando,orientado,aconselhamento,prevenção,campanha,
nie,pas d antécédent,aucun antécédent,écarté,refuse,proposé,prescrit,demandé,en attente,conseil,dépistage proposé,prévention,campagne,
ينفي,تنفي,لا يوجد تاريخ,لم يسبق,استبعاد,رفض,رفضت,مطلوب,قيد الانتظار,توعية,الوقاية,
否认,无,排除,拒绝,建议,待查,待检,拟行,宣传,预防`);

/** Hearing aids and first aids are help, not a disease. */
const AIDS_OF_OTHER_KINDS = /(hearing|walking|mobility|visual|teaching|first|low vision|communication) aids/gi;

/** Beginnings of the names of all topics: most texts hold none and are not read further. */
const ANY_TOPIC =
  /hiv|vih|aids|sida|viral|retrovir|cd ?4|[sś]oropos|s[eé]ropos|s[yíi]ph?ilis|vdrl|rpr|gonor|gonoc|[ck]h?lam[yíi]d|herpes|herpès|trichom|tricom|cond[yi]lom|المناع|يدز|سيدا|الفيروس|زهري|سيلان|كلاميديا|هربس|艾滋|免疫缺陷|病毒|梅毒|淋病|衣原体|湿疣|疱疹/iu;

/** Classes of which the text states a result about its own person. */
export function statementsIn(text: string): ReadonlySet<DataClassId> {
  const found = new Set<DataClassId>();
  if (!ANY_TOPIC.test(text.slice(0, LONGEST))) return found;
  for (const clause of text.slice(0, LONGEST).split(/[.;!?\n。；！？]+|\bmas\b|\bbut\b|\bmais\b/u)) {
    const topic = TOPICS.filter((each) => !found.has(each.class) && holds(clause, each.names));
    if (topic.length === 0 || holds(clause, RELATIVES) || holds(clause, NOT_SO)) continue;
    if (!holds(clause, RESULTS) && !holds(clause, TELLING) && !counted(clause)) continue;
    for (const each of topic) found.add(each.class);
  }
  return found;
}

/** Whole words in spaced scripts; Han has no spaces, so there a phrase counts wherever it stands. */
function holds(clause: string, phrases: readonly string[]): boolean {
  const apart = clause
    .replace(/(?<=[A-Za-z0-9])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[A-Za-z0-9])/gu, ' ')
    .replace(AIDS_OF_OTHER_KINDS, '');
  const words = ` ${splitWords(apart).join(' ')} `;
  return phrases.some((phrase) => (/\p{Script=Han}/u.test(phrase) ? words.includes(phrase) : words.includes(` ${phrase} `)));
}

/** A count of cells or copies is a result by itself. */
function counted(clause: string): boolean {
  return /(cd ?4|viral load|carga viral|charge virale|cv|الحمل الفيروسي|病毒载量)\D{0,20}\d{2}/.test(fold(clause));
}

export const hivStatement = detector('hiv-statement', ['words', 'text'], { base: 0.0005, expected: 0.4 }, ({ text }) =>
  statementsIn(text).has('hiv-status'),
);
