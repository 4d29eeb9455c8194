/** Indonesian vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'nyeri,sakit kepala,nyeri dada,nyeri perut,sakit pinggang,sakit gigi,nyeri sendi,demam,batuk,pilek,mual,muntah,pusing,lemas,lelah,sesak,sesak napas,ruam,gatal,bengkak,diare,mencret,sembelit,perdarahan,kebas,kesemutan,berdebar,menggigil,sulit tidur,sakit tenggorokan,keringat malam,berat badan turun,kram,penglihatan kabur,telinga berdenging',
  ),
  diagnosis: phrases(
    'hipertensi,darah tinggi,diabetes,kencing manis,asma,pneumonia,bronkitis,gastritis,maag,migrain,anemia,depresi,infeksi,dermatitis,ispa,tuberkulosis,tbc,demam berdarah,dengue,tifoid,malaria,hepatitis,gagal jantung,gagal ginjal,stroke,serangan jantung,patah tulang,epilepsi,katarak,glaukoma,osteoporosis,asam urat,kolesterol tinggi,penyakit,sindrom,gangguan,kronis,akut,usus buntu,wasir,cacar air,campak,skabies,cacingan,stunting',
  ),
  drug: phrases(
    'parasetamol,ibuprofen,amoksisilin,asam mefenamat,metformin,glibenklamid,omeprazol,ranitidin,antasida,simvastatin,amlodipin,captopril,kaptopril,furosemid,levotiroksin,deksametason,metilprednisolon,insulin,salbutamol,cetirizine,ctm,loratadin,klopidogrel,aspirin,tramadol,morfin,diazepam,haloperidol,rifampisin,isoniazid,pirazinamid,etambutol,kotrimoksazol,siprofloksasin,seftriakson,oralit,tablet tambah darah,allopurinol,bisoprolol,natrium diklofenak,domperidon,asiklovir,bodrex,paramex',
  ),
  dose: phrases(
    'tablet,kapsul,sirup,tetes,salep,krim,suntik,injeksi,infus,sehari,kali sehari,pagi,siang,malam,sesudah makan,sebelum makan,sendok makan,sendok teh,bila perlu,puyer,ampul,oles,jam sekali',
  ),
  occupation: phrases(
    'guru,pengacara,insinyur,sopir,petani,nelayan,pedagang,perawat,akuntan,pelajar,mahasiswa,pensiunan,kasir,tukang kayu,tukang,montir,wiraswasta,pegawai negeri,pns,karyawan swasta,buruh,ibu rumah tangga,tidak bekerja,polisi,tentara,penjahit,koki,satpam,supir,dosen,wartawan,arsitek,ojek,asisten rumah tangga,kuli bangunan,pemulung',
  ),
  insurance: phrases(
    'bpjs,bpjs kesehatan,jkn,jamkesda,kis,prudential,allianz,manulife,axa mandiri,inhealth,jasa raharja,jasaraharja,taspen,asabri,cigna,sinarmas,bayar sendiri,pbi',
  ),
  sex: phrases('laki-laki,perempuan,pria,wanita'),
  marital: phrases('menikah,kawin,belum menikah,belum kawin,cerai hidup,cerai mati,janda,duda,lajang'),
  kinship: phrases(
    'ibu,ayah,bapak,anak,suami,istri,kakak,adik,kakek,nenek,paman,bibi,sepupu,keponakan,cucu,mertua,menantu,wali,teman,saudara,tetangga',
  ),
  street: phrases(
    'jalan,jl,jln,gang,rw,dusun,desa,kelurahan,kecamatan,kec,kabupaten,kab,perumahan,komplek,blok,perum,lorong,kampung,lantai',
  ),
  place: phrases(
    'jakarta,surabaya,bandung,medan,semarang,makassar,palembang,tangerang,depok,bekasi,bogor,yogyakarta,surakarta,malang,denpasar,padang,pekanbaru,batam,banjarmasin,pontianak,samarinda,balikpapan,manado,ambon,jayapura,mataram,kupang,cirebon,tasikmalaya,jember,kediri,banda aceh,bengkulu,jambi,jawa barat,jawa tengah,jawa timur,bali,sumatera utara,sulawesi selatan,papua,banten,aceh,lampung,indonesia,sleman,bantul',
  ),
  laboratory: phrases(
    'hemoglobin,glukosa,gula darah,kolesterol,trigliserida,kreatinin,ureum,leukosit,trombosit,eritrosit,hematokrit,natrium,kalium,kalsium,bilirubin,albumin,feritin,darah,serum,urin,feses,dahak,sputum,negatif,positif,reaktif,non reaktif,widal,sgot,sgpt,asam urat,bta,laju endap darah',
  ),
  procedure: phrases(
    'operasi,biopsi,fisioterapi,endoskopi,kolonoskopi,jahit luka,ganti perban,rontgen,ct scan,suntikan,cuci darah,hemodialisis,rehabilitasi,konsultasi,kontrol,infus,transfusi,sesar,operasi sesar,usus buntu operasi,pasang kateter,sunat,khitan,nebulisasi',
  ),
  note: phrases(
    'pasien,mengeluh,keluhan,riwayat,pemeriksaan,dianjurkan,diberikan,kontrol,sejak,hari,terapi,stabil,membaik,rawat jalan,dirujuk,pulang,kesadaran,komposmentis,tidak ada,terlampir',
  ),
  facility: phrases(
    'rumah sakit,rsud,rsup,rsia,puskesmas,klinik,apotek,laboratorium,poliklinik,posyandu,pustu,balai kesehatan,praktek dokter',
  ),
  reproductive: phrases(
    'hamil,tidak hamil,kehamilan,menyusui,menopause,minggu kehamilan,persalinan,kontrasepsi,keguguran,haid,nifas,kb suntik',
  ),
  hiv: phrases('hiv,aids,odha,odhiv,viral load,cd4,antiretroviral,hiv reaktif,arv'),
  cancer: phrases('kanker,karsinoma,adenokarsinoma,tumor,limfoma,leukemia,melanoma,sarkoma,metastasis,stadium,ganas'),
  cancerTreatment: phrases('kemoterapi,radioterapi,terapi hormon,imunoterapi,tamoksifen,sisplatin'),
  dental: phrases(
    'karies,tambalan,cabut gigi,perawatan saluran akar,gigi tiruan,karang gigi,scaling,behel,geraham,gigi seri,gusi,implan gigi,gigi bungsu',
  ),
  optical: phrases('rabun jauh,rabun dekat,astigmatisme,miopi,presbiopi,lensa,silinder,aksis,kacamata,softlens,progresif'),
  allergy: phrases(
    'penisilin,kacang,lateks,makanan laut,udang,serbuk sari,debu,susu,telur,gluten,tidak ada alergi,ikan,dingin,antalgin,sulfa',
  ),
  vaccine: phrases(
    'bcg,campak,campak rubella,polio,hepatitis b,dpt,tetanus,covid-19,sinovac,astrazeneca,moderna,hpv,rotavirus,pcv,booster',
  ),
  ethnicity: phrases(
    'islam,kristen,katolik,hindu,budha,buddha,konghucu,jawa,sunda,batak,betawi,minang,bugis,madura,dayak,tionghoa,kepercayaan',
  ),
  company: phrases('tbk,persero,koperasi,yayasan,usaha dagang,perum'),
} as const;
