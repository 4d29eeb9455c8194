/** Yoruba words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'náà àti fún pẹ̀lú láti nínú nípa kan ń sọ pé lo tí kò lẹ́yìn ọjọ́ sẹ́yìn wọn jẹ́ ó àwọn rẹ̀ aláìsàn dókítà ún gbogbo tàbí sì',
);

export const subjects = {
  patient: phrases(
    'alaisan,aláìsàn,awon alaisan,àwọn aláìsàn,aboyun,itoju aboyun,kaadi ile iwosan,iforukosile alaisan,ìforúkọsílẹ̀ aláìsàn,ibewo ile iwosan',
  ),
  person: phrases('oniwun,onibara,oníbàárà,eniyan,ènìyàn,osise,òṣìṣẹ́,akeko,akẹ́kọ̀ọ́,omo egbe,olugbe,onile,olumulo'),
  staff: phrases('dokita,dókítà,awon dokita,noosi,nọ́ọ̀sì,agbebi,apoogun,onimo ayewo,osise ilera'),
  relative: phrases('ebi alaisan,obi,alagbato,oruko baba,oruko iya,oruko oko,iyawo,foonu ebi'),
  facility: phrases('ile iwosan,ilé ìwòsàn,ile oogun,yara ayewo,ile ilera'),
  company: phrases('ile ise,ilé iṣẹ́,awon ile ise,olupese,soobu,egbe ajo'),
  employer: phrases('agbanisise,ibi ise,ile iwe omo'),
  insurer: phrases('isoduro,iṣeduro,ile ise isoduro'),
  product: phrases('oja,ọjà,akojo oogun,akojo oja,iwe akojo,ohun elo,akojo owo oja'),
  animal: phrases('eranko,ẹranko,maluu,aja,dokita eranko'),
  place: phrases('awon ilu,ibudo oko,papa oko ofurufu'),
  device: phrases('ero,ẹ̀rọ,ero ayelujara'),
  software: phrases('eto ero,itumo ede,ibeere iwadi,akosile ero'),
} as const;

export const nameWords = phrases(
  `oruko,orúkọ,nomba,nọ́mbà,ojo,ọjọ́,osu,oṣù,odun,ọdún,akoko,ibere,ipari,ipo,iye,owo,owó,apapo,apejuwe,akosile,atunse,akojo,iwe,aworan,itan,tuntun,atijo,pataki,egbe,iru,ibi,ìbí,ori,adiresi,àdírẹ́sì,opopona,ilu,ìlú,ipinle,ìpínlẹ̀,foonu,fóònù,imeeli,esi,èsì,ayewo,àyẹ̀wò,aisan,àìsàn,oogun,oògùn,ibusun,ilera,itoju,ìtọ́jú,ajesara,eje,iwuwo,giga,naijiria,kaadi`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases('alaisan,aláìsàn,onibara,eniyan,osise,akeko,olugbe');
