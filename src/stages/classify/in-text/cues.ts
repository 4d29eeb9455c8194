/**
 * Words of running text after which something about a person stands, folded, by what follows. Words of several
 * languages share one table: what follows is checked by itself, so a word that is common elsewhere does no harm.
 */
import { fold } from '../engine/fold.ts';

export type Cue =
  /** A title that is hardly ever anything else: any capitalised word after it is a name. */
  | 'title'
  /** A short title that is much else too: the name must be known. */
  | 'short-title'
  /** A noun before a name that must be known. */
  | 'person'
  /** The same for care staff. */
  | 'doctor'
  | 'staff'
  /** A person speaks of themselves; after `called` the name follows at once. */
  | 'intro'
  | 'called'
  | 'birth'
  | 'phone'
  /** Words that are about more than telephones: the number must look like one. */
  | 'reach'
  | 'identity'
  | 'tax'
  | 'social'
  | 'health'
  | 'practice'
  | 'record'
  | 'card';

const WORDS: Readonly<Record<Cue, string>> = {
  title:
    'mr mrs mister mme mlle monsieur madame mademoiselle senhor senhora señor señora señorita herr frau signor signora السيد السيدة سيد سيدة',
  'short-title': 'm ms miss sr sra srta dona don doña sig',
  person:
    'patient patiente paciente pasien pte pct patientin pt name nom nome nombre prenom names client cliente customer caller mother father mae pai mère père madre padre wife husband spouse esposa esposo marido épouse époux mari son daughter filho filha hijo hija fils fille brother sister irmao irma frère soeur contact contato contacto guardian responsavel acompanhante tuteur re regarding concernant الاسم اسم المريض المريضة مريض مريضة الأستاذ الأستاذة والدة والد الأم الأب زوجة زوج الزوج الزوجة пациент пациентка имя фио hasta isim',
  doctor: 'dr dra drs drª pr dott dottssa д-р د دكتور دكتورة الدكتور الدكتورة',
  staff:
    'doctor doutor doutora docteur prof professor professora professeur enfermeira enfermeiro enf nurse infirmière infirmier médico médica médecin physician surgeon therapist الطبيب الطبيبة طبيب طبيبة',
  intro: "i'm i’m انا أنا",
  called: "m'appelle m’appelle chamo llamo heiße chiamo اسمي adım",
  birth:
    'dob birth birthdate birthday born nasc nascido nascida nascimento dn ddn né née naissance nacimiento nacido nacida geboren geburtsdatum geb nato nata الميلاد ميلاد ميلاده ميلادها مواليد ولد ولدت рождения родился doğum lahir',
  phone:
    'tel telephone phone mobile cell celular fone telefone whatsapp zap portable telefono teléfono móvil handy telefon téléphone هاتف هاتفي هاتفه هاتفها وهاتفها جوال جوالي جواله جوالها موبايل تلفون الجوال الهاتف тел',
  reach:
    'call calling ring ligar ligue appeler appelez rappeler contact contato contacto reach number numero número nº cel رقمي رقم اتصل اتصال',
  identity:
    'nin bvn dni nie bsn identity identidade identité identidad passport passaporte passeport aadhaar curp rg هوية الهوية هويته هويتي إقامة الإقامة اقامة cedula cédula',
  tax: 'cpf nif rfc rut nit tin cuit cuil',
  social: 'ssn sin nir nss insee sécu sécurité social pis nis sozialversicherungsnummer',
  health: 'cns sus nhs chi phn ohip ramq',
  practice: 'npi rpps adeli finess gmc crm dea',
  record: 'mrn prontuario prontuário ipp matricula matrícula',
  card: 'card visa mastercard amex cartao cartão carte cb tarjeta kreditkarte بطاقة البطاقة',
};

/** Cues that are everyday words when they are not written in capitals. */
const CAPITALS = new Set('sin sus pis nis nin rut nit tin chi rg nie dea gmc crm cb dn pr'.split(' '));

/** What a word lets expect, as it is written. */
export function cuesOfWord(word: string): readonly Cue[] | undefined {
  const key = keyOf(word);
  if (CAPITALS.has(key) && word !== word.toUpperCase() && !(key === 'pr' && word === 'Pr')) return undefined;
  return cues.get(key);
}

const cueNames: readonly Cue[] = [
  'title',
  'short-title',
  'person',
  'doctor',
  'staff',
  'intro',
  'called',
  'birth',
  'phone',
  'reach',
  'identity',
  'tax',
  'social',
  'health',
  'practice',
  'record',
  'card',
];

const cues: ReadonlyMap<string, readonly Cue[]> = collect();

function collect(): ReadonlyMap<string, readonly Cue[]> {
  const found = new Map<string, Cue[]>();
  for (const cue of cueNames) {
    for (const word of WORDS[cue].split(' ')) {
      const key = keyOf(word);
      found.set(key, [...(found.get(key) ?? []), cue]);
    }
  }
  return found;
}

/** `né` tells of a birth and `ne` of nothing: short words keep their accents. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.length <= 3 ? lower : fold(lower);
}

/** Han cues stand inside runs of letters; what follows them, to the next sign, is looked at. */
export const hanCues: Readonly<Record<'person' | 'birth' | 'phone' | 'identity' | 'record' | 'card', readonly string[]>> = {
  person: [
    '姓名',
    '患者',
    '病人',
    '患儿',
    '产妇',
    '家属',
    '联系人',
    '父亲',
    '母亲',
    '配偶',
    '丈夫',
    '妻子',
    '我叫',
    '我是',
    '本人',
    '名字叫',
  ],
  birth: ['出生', '生日', '生于'],
  phone: ['电话', '手机', '联系方式', '微信', '热线', '号码'],
  identity: ['身份证', '证件'],
  record: ['病历号', '住院号', '病案号', '门诊号'],
  card: ['卡号', '信用卡', '银行卡'],
};

/** After these a name follows at once; after the others a sex or an age must follow the name. */
export const hanNaming: ReadonlySet<string> = new Set(['姓名', '联系人', '我叫', '名字叫']);

export const hanStaffTitles: readonly string[] = ['主任医师', '医生', '医师', '大夫', '主任', '护士', '教授'];
