/** Words and letters for sexes in some thirty languages, as whole values. Letters alone stand for much else. */
import { fold } from '../../engine/fold.ts';
import { detector } from '../detector.ts';

const WORDS =
  `male,female,man,woman,boy,girl,other,unknown,undisclosed,intersex,nonbinary,non-binary,masculino,feminino,homem,mulher,menino,menina,ignorado,indeterminado,
masculin,féminin,homme,femme,garçon,fille,indéterminé,masculino,femenino,hombre,mujer,varón,hembra,niño,niña,ذكر,أنثى,انثى,أنثي,رجل,امرأة,男,女,男性,女性,未知,不明,男孩,女孩,
männlich,weiblich,divers,maschio,femmina,maschile,femminile,мужской,женский,мужчина,женщина,муж,жен,муж.,жен.,पुरुष,महिला,स्त्री,लड़का,लड़की,laki-laki,perempuan,pria,wanita,lelaki,
erkek,kadın,kız,mwanaume,mwanamke,mume,mke,kiume,kike,namiji,mace,mata,ọkùnrin,obìnrin,okunrin,obinrin,남,여,남성,여성,남자,여자,mężczyzna,kobieta,man,vrouw,mannelijk,vrouwelijk,
чоловіча,жіноча,чоловік,жінка,مرد,زن,مذکر,مؤنث,عورت,পুরুষ,মহিলা,ชาย,หญิง,nam,nữ,muž,žena,bărbat,femeie,férfi,nő,άνδρας,γυναίκα,άρρεν,θήλυ,זכר,נקבה,han,kvinna,mand,kvinde,mann,kvinne,mies,nainen,
wanaume,wanawake,lalaki,babae,muški,ženski,мъж,жена`
    .split(',')
    .map((word) => fold(word.trim()));
const LETTERS = 'm f w h k x d u o n v l p ж м ч 男 女 남 여 ذ ا'.split(' ');

const words: ReadonlySet<string> = new Set(WORDS);
const letters: ReadonlySet<string> = new Set(LETTERS);

export const sexWord = detector(
  'sex-word',
  ['words', 'code'],
  { base: 0.003, expected: 0.95 },
  ({ text }) => text.length <= 20 && words.has(fold(text)),
);
export const sexLetter = detector(
  'sex-letter',
  ['words', 'code'],
  { base: 0.1, expected: 0.95 },
  ({ text }) => text.length === 1 && letters.has(fold(text)),
);
