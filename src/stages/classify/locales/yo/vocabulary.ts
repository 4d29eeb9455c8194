/** Yoruba vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'ìrora,orí fífọ́,àyà dídùn,inú rírun,ẹ̀yìn dídùn,ibà,ikọ́,òtútù,èébì,òòyì,rírẹ̀,ara yíyún,wíwú,ìgbẹ́ gbuuru,ẹ̀jẹ̀ dídà,àìrí oorun sùn,eyín dídùn,àìlèmí dáadáa,ara gbígbóná,òógùn òru',
  ),
  diagnosis: phrases(
    'ẹ̀jẹ̀ ríru,àtọ̀gbẹ,ikọ́ ẹ̀gbẹ,ibà ẹ̀fọn,ibà jẹ̀funjẹ̀fun,ikọ́ ife,àìtó ẹ̀jẹ̀,onígbáméjì,ìgbóná,jẹ̀dọ̀jẹ̀dọ̀,àrùn ọkàn,àrùn kíndìnrín,wárápá,rọpárọsẹ̀,ẹ̀tẹ̀,àrùn,àìsàn,ọgbẹ́ inú,jẹ̀díjẹ̀dí,aràn inú,egungun kíkán,lakúrègbé',
  ),
  drug: phrases(
    'paracetamol,panadol,amoxicillin,ampiclox,flagyl,coartem,lonart,septrin,ibuprofen,oògùn ibà,oògùn aràn,insulin,aspirin,agbo,àgúnmu,vitamin c',
  ),
  dose: phrases(
    'hóró kan,hóró méjì,abẹ́rẹ́,oògùn olómi,ṣíbí,lẹ́ẹ̀kan lójúmọ́,lẹ́ẹ̀mejì lójúmọ́,lẹ́ẹ̀mẹta lójúmọ́,ní àárọ̀,ní ọ̀sán,ní alẹ́,ṣáájú oúnjẹ,lẹ́yìn oúnjẹ,fífi pa ara,kán sójú',
  ),
  occupation: phrases(
    'olùkọ́,àgbẹ̀,awakọ̀,oníṣòwò,agbẹjọ́rò,onímọ̀ ẹ̀rọ,akẹ́kọ̀ọ́,òṣìṣẹ́fẹ̀yìntì,káfíńtà,télọ̀,ọlọ́pàá,ṣọ́jà,apẹja,ìyàwó ilé,òṣìṣẹ́ ìjọba,alápatà,ọdẹ,oníṣirò owó,aláìníṣẹ́,onídìrí,alásè',
  ),
  insurance: phrases('nhis,nhia,ìbánigbófò ìlera,hygeia,reliance,axa mansard,leadway,ilera eko,sísan fúnra ẹni,odsgia,kwashia'),
  sex: phrases('ọkùnrin,obìnrin,akọ,abo'),
  marital: phrases('ó ti gbéyàwó,ó ti lọ́kọ,àpọ́n,opó,ìkọ̀sílẹ̀,kò tíì gbéyàwó'),
  kinship: phrases('ìyá,bàbá,ọmọ,ọkọ,aya,ẹ̀gbọ́n,àbúrò,ìyá àgbà,bàbá àgbà,alágbàtọ́,ọ̀rẹ́,aládùúgbò,ọmọ ọmọ'),
  street: phrases('òpópónà,ojúlé,àdúgbò,ìjọba ìbílẹ̀,agbègbè,ilé kejì,abúlé,ọ̀nà márosẹ̀,opopona,adugbo,abule'),
  place: phrases(
    'ìbàdàn,abẹ́òkúta,òṣogbo,ilé-ifẹ̀,ọ̀yọ́,òndó,adó-èkìtì,àkúrẹ́,ìlọrin,ògbómọ̀ṣọ́,ìjẹ̀bú òde,èkó,ìkẹjà,ṣàgámù,ìsẹ́yìn,osogbo,ile-ife,akure,ado-ekiti,ogbomoso,ijebu ode,nàìjíríà,porto-novo',
  ),
  laboratory: phrases('ẹ̀jẹ̀,ìtọ̀,ìgbẹ́,ìtọ́ ikùn,ṣúgà inú ẹ̀jẹ̀,kò sí àrùn,àrùn wà,kòkòrò ibà,àpẹẹrẹ ẹ̀jẹ̀,èsì àyẹ̀wò,àyẹ̀wò ẹ̀jẹ̀,àyẹ̀wò ìtọ̀'),
  procedure: phrases('iṣẹ́ abẹ,rírán ọgbẹ́,wíwẹ ọgbẹ́,fífa ẹ̀jẹ̀ sára,abẹ́rẹ́ gbígbà,ìdábẹ́,yíyọ eyín,ìgbaninímọ̀ràn'),
  note: phrases('aláìsàn,ó ń kérora,ìtàn àìsàn,àyẹ̀wò,a fún un,kí ó padà wá,ìtọ́jú,ara rẹ̀ ti ń yá,a dá a dúró,a tú u sílẹ̀'),
  facility: phrases('ilé ìwòsàn,ilé oògùn,yàrá àyẹ̀wò,ilé ìlera,ilé ìwòsàn ìjọba'),
  reproductive: phrases('oyún,aboyún,kò lóyún,ọmú fífún,ìbímọ,oyún wíwálẹ̀,ìfètòsọ́mọbíbí,nǹkan oṣù'),
  hiv: phrases('kòkòrò hiv,àrùn éèdì,oògùn arv,cd4'),
  cancer: phrases('jẹjẹrẹ,àrùn jẹjẹrẹ,jẹjẹrẹ ọmú,jẹjẹrẹ ilé ọmọ'),
  allergy: phrases('penicillin,ẹ̀pà,eruku,ẹja,wàrà,ẹyin,kò sí,chloroquine'),
  vaccine: phrases('bcg,àjẹsára rọparọsẹ̀,àjẹsára ìgbóná,penta,tetanus,kòrónà'),
  ethnicity: phrases('mùsùlùmí,ọmọlẹ́yìn jésù,yorùbá,ìjẹ̀bú,ẹ̀gbá,ìjẹ̀ṣà,ẹlẹ́sìn ìbílẹ̀'),
  company: phrases('ilé iṣẹ́,àti àwọn ọmọ,limited,ẹgbẹ́ aláfọwọ́sowọ́pọ̀'),
} as const;
