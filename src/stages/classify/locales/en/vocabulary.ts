/** English vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'pain,ache,headache,fever,cough,nausea,vomiting,dizziness,fatigue,tiredness,shortness of breath,rash,itching,swelling,sore throat,chest pain,back pain,abdominal pain,diarrhea,diarrhoea,constipation,bleeding,weakness,numbness,palpitations,toothache,tooth pain,sensitivity,blurred vision,weight loss,chills,runny nose,joint pain,insomnia,earache,heartburn,knee pain,dyspnea,malaise,cramps',
  ),
  diagnosis: phrases(
    'hypertension,diabetes,mellitus,asthma,pneumonia,bronchitis,gastritis,migraine,anemia,anaemia,depression,infection,dermatitis,rhinitis,sinusitis,arthritis,osteoarthritis,hypothyroidism,obesity,hyperlipidemia,malaria,typhoid,tuberculosis,hepatitis,disorder,disease,syndrome,fracture,failure,chronic,acute,epilepsy,stroke,copd,influenza,otitis,pharyngitis,tonsillitis,gout,psoriasis,eczema,glaucoma,cataract,osteoporosis,gerd,neuropathy,caries,gingivitis,periodontitis,prediabetes,ischemic heart disease,urinary tract infection',
  ),
  drug: phrases(
    'acetaminophen,paracetamol,ibuprofen,amoxicillin,azithromycin,lisinopril,metformin,omeprazole,simvastatin,atorvastatin,losartan,amlodipine,albuterol,gabapentin,hydrochlorothiazide,levothyroxine,prednisone,sertraline,fluoxetine,escitalopram,citalopram,trazodone,montelukast,pantoprazole,furosemide,metoprolol,atenolol,carvedilol,warfarin,clopidogrel,insulin,glargine,tramadol,oxycodone,hydrocodone,morphine,alprazolam,lorazepam,clonazepam,zolpidem,cephalexin,ciprofloxacin,doxycycline,naproxen,meloxicam,cyclobenzaprine,rosuvastatin,pravastatin,duloxetine,venlafaxine,bupropion,quetiapine,risperidone,aripiprazole,lamotrigine,topiramate,levetiracetam,spironolactone,tamsulosin,finasteride,fluticasone,loratadine,cetirizine,famotidine,ranitidine,apixaban,rivaroxaban,methotrexate,hydroxychloroquine,tenofovir,lamivudine,efavirenz,dolutegravir,zidovudine,artemether,lumefantrine,clindamycin,penicillin,acyclovir,valacyclovir,fluconazole,aspirin,buprenorphine,naloxone,semaglutide,empagliflozin,sitagliptin,glipizide',
  ),
  dose: phrases(
    'tablet,tablets,tab,capsule,capsules,cap,syrup,injection,cream,ointment,drops,inhaler,solution,suspension,mg,ml,mcg,daily,twice,bid,tid,qid,qd,prn,po,by mouth,take,once daily,twice daily,every,hours,at bedtime,with food,oral,puffs,units,subcutaneous,refills',
  ),
  occupation: phrases(
    'teacher,lawyer,engineer,driver,farmer,trader,nurse,accountant,student,retired,cashier,carpenter,electrician,plumber,mechanic,manager,sales,salesperson,clerk,consultant,developer,analyst,designer,technician,assistant,officer,supervisor,coordinator,administrator,director,specialist,worker,builder,chef,cook,waiter,waitress,hairdresser,tailor,fisherman,civil servant,police officer,soldier,unemployed,self employed,self-employed,homemaker,housewife,artisan,banker,journalist,architect,pharmacist,dentist,physician,librarian,receptionist,secretary,mason,welder,pilot,scientist,professor,apprentice,labourer,laborer,executive,representative,strategist,planner,associate,agent,facilitator,orchestrator,liaison,producer,writer,editor,artist,musician',
  ),
  insurance: phrases(
    'aetna,cigna,humana,kaiser,anthem,blue cross,blue shield,bluecross,unitedhealthcare,united healthcare,medicare,medicaid,tricare,sun life,manulife,great west life,great-west life,canada life,green shield,desjardins,ppo,hmo,epo,self pay,self-pay,private,commercial,express scripts,caremark,optumrx,nhis,health plan,insurance,assurance,mutual,medavie,pacific blue cross,centene,molina',
  ),
  sex: phrases('male,female,m,f,man,woman,other,unknown,non-binary,nonbinary,intersex,u'),
  marital: phrases('single,married,divorced,widowed,separated,common law,common-law,domestic partner,never married,cohabiting'),
  kinship: phrases(
    'mother,father,son,daughter,brother,sister,wife,husband,spouse,partner,grandmother,grandfather,aunt,uncle,cousin,friend,guardian,parent,child,self,neighbour,neighbor,head,sibling,niece,nephew,grandchild',
  ),
  street: phrases(
    'street,st,avenue,ave,road,rd,drive,dr,lane,ln,boulevard,blvd,court,ct,way,place,pl,apt,apartment,suite,unit,circle,terrace,highway,hwy,crescent,cres,close,estate,crossing,trail,parkway,square,po box,p o box,house,plot,block,brooks,mills,ridge,views,knoll,haven,grove',
  ),
  place: phrases(
    'new york,los angeles,chicago,houston,phoenix,philadelphia,san antonio,san diego,dallas,austin,boston,seattle,denver,toronto,montreal,vancouver,calgary,ottawa,edmonton,winnipeg,quebec,hamilton,halifax,mississauga,london,manchester,birmingham,leeds,lagos,abuja,kano,ibadan,enugu,kaduna,port harcourt,benin city,jos,ilorin,abeokuta,onitsha,aba,maiduguri,owerri,calabar,uyo,sokoto,zaria,warri,ontario,british columbia,alberta,manitoba,nova scotia,saskatchewan,california,texas,florida,ohio,georgia,illinois,michigan,virginia,washington,oregon,nevada,arizona,colorado,massachusetts,new jersey,pennsylvania,rivers,oyo,borno,anambra,delta,ogun,benue,plateau,bauchi,imo,edo,canada,usa,united states,nigeria,united kingdom,on,bc,ab,qc,ca,tx,fl,ny',
  ),
  laboratory: phrases(
    'hemoglobin,haemoglobin,glucose,cholesterol,triglycerides,creatinine,urea,bun,wbc,rbc,platelets,hematocrit,sodium,potassium,calcium,chloride,tsh,a1c,hba1c,alt,ast,bilirubin,albumin,ldl,hdl,psa,ferritin,blood,serum,plasma,urine,swab,positive,negative,cd4,viral load,reactive,non-reactive,culture,ck,inr,crp,esr,lactate,troponin',
  ),
  procedure: phrases(
    'surgery,biopsy,physiotherapy,endoscopy,colonoscopy,suture,dressing,ultrasound,x-ray,mri,ct scan,injection,excision,appendectomy,cholecystectomy,c-section,dialysis,therapy,counseling,counselling,consultation,follow-up,examination,catheterization,transfusion,repair,replacement',
  ),
  note: phrases(
    'patient,presents,reports,denies,history,exam,examination,assessment,plan,follow up,follow-up,complains,noted,prescribed,advised,stable,symptoms,days,weeks,years old,discussed,recommended,reviewed,normal,tolerated,discharged,admitted',
  ),
  facility: phrases(
    'hospital,clinic,medical center,health center,health centre,medical centre,pharmacy,laboratory,dental,hospice,infirmary,primary health,teaching hospital,specialist hospital,urgent care,care center',
  ),
  reproductive: phrases(
    'pregnant,not pregnant,pregnancy,gestation,postpartum,lactating,menopause,trimester,antenatal,weeks pregnant,breastfeeding,miscarriage,gravida',
  ),
  hiv: phrases(
    'hiv,aids,reactive,non-reactive,nonreactive,viral load,cd4,antiretroviral,seropositive,hiv positive,hiv negative,tenofovir,dolutegravir,efavirenz,lamivudine,undetectable,suppressed,unsuppressed',
  ),
  cancer: phrases(
    'cancer,carcinoma,adenocarcinoma,neoplasm,tumor,tumour,lymphoma,leukemia,leukaemia,melanoma,sarcoma,metastatic,metastasis,glioblastoma,myeloma,nsclc,sclc,breast,prostate,colorectal,ovarian,stage i,stage ii,stage iii,stage iv,malignant,squamous cell,ductal,in situ,invasive',
  ),
  cancerTreatment: phrases(
    'chemotherapy,radiotherapy,radiation,immunotherapy,hormone therapy,targeted therapy,folfox,folfiri,folfirinox,r-chop,abvd,cisplatin,carboplatin,paclitaxel,docetaxel,pembrolizumab,nivolumab,trastuzumab,bevacizumab,rituximab,tamoxifen,letrozole,anastrozole,osimertinib,imatinib,doxorubicin,cyclophosphamide,pemetrexed,gemcitabine,olaparib,atezolizumab,lumpectomy,mastectomy,ac-t,tchp,erlotinib,palbociclib,capecitabine,oxaliplatin,irinotecan,lobectomy',
  ),
  dental: phrases(
    'caries,filling,root canal,extraction,crown,cleaning,scaling,implant,denture,orthodontic,braces,molar,premolar,incisor,gingivitis,periodontitis,fluoride,sealant,veneer,bridge,wisdom tooth,amalgam,composite,whitening,cavity,prophylaxis,bitewing',
  ),
  optical: phrases('myopia,astigmatism,hyperopia,presbyopia,lens,sphere,cylinder,axis,progressive,bifocal,single vision,contact lens'),
  allergy: phrases(
    'penicillin,peanut,peanuts,latex,shellfish,sulfa,pollen,dust,dairy,milk,eggs,soy,wheat,nuts,bee stings,aspirin,none known,nkda,nka,no known allergies,mold,animal dander,tree nut,iodine,codeine,seafood',
  ),
  vaccine: phrases(
    'influenza,mmr,hepatitis b,tetanus,covid-19,covid,pfizer,moderna,astrazeneca,bcg,hpv,polio,pneumococcal,varicella,yellow fever,dtap,tdap,rotavirus,meningococcal',
  ),
  ethnicity: phrases(
    'white,black,african american,asian,hispanic,latino,latina,native american,caucasian,pacific islander,non-hispanic,christian,muslim,jewish,hindu,buddhist,catholic,protestant,atheist,igbo,yoruba,hausa,fulani,ijaw,kanuri,tiv,ibibio,edo,islam,christianity,traditional',
  ),
  company: phrases(
    'inc,llc,ltd,limited,corp,corporation,plc,group,and sons,holdings,company,co,gmbh,partners,industries,enterprises,solutions,systems',
  ),
} as const;
