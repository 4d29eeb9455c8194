/** Kinds of animals that are kept, treated and bred, as the column of a species or breed holds them: whole values only. */
import { fold } from '../../engine/fold.ts';
import type { Detector } from '../../unit.ts';

const KINDS: ReadonlySet<string> = new Set(
  `dog,cat,canine,feline,equine,bovine,ovine,caprine,porcine,avian,rabbit,horse,pony,cow,sheep,goat,pig,ferret,hamster,guinea pig,parrot,
  canis familiaris,canis lupus familiaris,felis catus,equus caballus,bos taurus,labrador,labrador retriever,golden retriever,german shepherd,poodle,beagle,
  siamese,persian,mixed breed,holstein,angus,thoroughbred,cachorro,cão,gato,coelho,cavalo,vaca,ovelha,cabra,porco,canino,felino,equino,bovino,
  perro,conejo,caballo,oveja,cerdo,chien,chat,lapin,cheval,vache,mouton,chèvre,hund,katze,kaninchen,pferd,rind,schaf,ziege,schwein,meerschweinchen,
  cane,gatto,coniglio,cavallo,mucca,pecora,capra,собака,кошка,кот,кролик,лошадь,корова,kedi,köpek,tavşan,anjing,kucing,kelinci,sapi,kambing,
  犬,猫,狗,兔,马,牛,羊,猪,うさぎ,馬,개,고양이,토끼,كلب,قط,قطة,حصان,أرنب,بقرة,خروف,कुत्ता,बिल्ली,गाय,भैंस,बकरी,mbwa,paka,ng'ombe,mbuzi`
    .split(',')
    .map((word) => fold(word.trim())),
);

export const animalKind: Detector = {
  id: 'animal-kind',
  kinds: ['words', 'code'],
  base: 0.001,
  expected: 0.5,
  partial: true,
  test: ({ text }) => text.length < 40 && KINDS.has(fold(text.trim())),
};
