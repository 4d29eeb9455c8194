/** English words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'the and of with for was has not are this that from been on at by patient who which have had since after before without today his her',
);

export const subjects = {
  patient: phrases(
    'patient,patients,subject,inpatient,outpatient,encounter,encounters,visit,visits,appointment,appointments,prescription,prescriptions,rx,member,members,subscriber,insured,beneficiary,policyholder,policy holder,enrollee,specimen,specimens,lab results,diagnoses,admission,admissions,medical record,medical records,health record,chart,claim,claims,treatment,treatments,regimen,regimens,cancer,cancers,tumor registry,cases,participant,participants,respondent,respondents,vaccinee,donor',
  ),
  person: phrases(
    'person,persons,people,client,clients,customer,customers,user,users,individual,individuals,household member,employee,employees,contact,contacts,account holder,owner,cardholder,card holder,holder,applicant,citizen,citizens,student,students,resident,residents,member profile,profile,profiles,household,households,buyer,recipient,worker,guest,passenger,voter',
  ),
  staff: phrases(
    'doctor,doctors,dr,physician,physicians,practitioner,practitioners,provider,providers,nurse,nurses,clinician,clinicians,prescriber,prescribers,surgeon,pharmacist,pharmacists,dentist,dentists,hygienist,oncologist,staff,medical staff,therapist,attending,referrer,referring,optician,optometrist,consultant,radiologist,pathologist,requester,performer,ordering,interviewer,midwife,caregiver professional,specialist',
  ),
  relative: phrases(
    'next of kin,nok,kin,mother,father,parent,parents,spouse,guardian,emergency contact,emergency,relative,relatives,related person,wife,husband,child,children,partner,contact person,maiden mother,mothers,dependent,guarantor',
  ),
  facility: phrases(
    'hospital,hospitals,clinic,clinics,facility,facilities,ward,department,dept,practice,pharmacy,pharmacies,lab name,laboratory,laboratories,dispensary,health center,health centre,care site,surgery name,unit ward,site,institution',
  ),
  company: phrases(
    'company,companies,organization,organisation,organizations,organisations,supplier,suppliers,vendor,vendors,manufacturer,manufacturers,brand owner,warehouse,warehouses,store,stores,shop,branch,headquarters,hq,distributor,publisher,merchant,carrier,seller,business,corporation,firm,office,org,managing organization,tenant,sponsor',
  ),
  employer: phrases('employer,employers,workplace,work place,place of work,school'),
  insurer: phrases('insurer,insurers,payer,payers,payor,insurance company,insurance,health plan,plan,carrier insurance,coverage'),
  product: phrases(
    'product,products,item,items,article,articles,sku,catalog,catalogue,inventory,stock,brand,brands,model,part,parts,connector,book,books,menu,dish,recipe,movie,film,song,track,game,gene reference,formulary,material,asset,goods,merchandise,offer,variant product,font,fonts,drug catalog,package,analyser,analyte,component,component stock,bank stock,vehicle',
  ),
  animal: phrases(
    'animal,animals,pet,pets,dog,cat,horse,breed,species,veterinary,livestock,herd,vet,vets,veterinarian,canine,feline,equine,kennel,spayed,neutered,stallion,mare,foal,cattle',
  ),
  place: phrases(
    'station,stations,geonames,poi,airport,airports,road,region table,city table,venue,venues,country table,weather,building,street network,parcel',
  ),
  device: phrases('device,devices,sensor,sensors,machine,machines,host,server,servers,node,pod,container,router,printer,meter'),
  software: phrases(
    'config,configuration,settings,feature flags,feature,flags,translation,translations,locale,locales,i18n,form definition,schema,template,templates,log,logs,access log,http logs,syslog,metric,metrics,event log,cron job,batch job,queue,cache,migration,migrations,http,request,response,label,labels,team,match,feature flag,index pattern,wiki,wikipedia',
  ),
} as const;

export const nameWords = phrases(
  `id,ids,uid,uuid,guid,key,keys,code,codes,number,no,num,nbr,name,names,type,types,kind,class,category,status,state,flag,value,values,text,title,description,desc,label,display,system,use,date,dates,time,datetime,timestamp,ts,at,on,year,month,day,hour,start,end,from,to,period,begin,created,updated,modified,changed,deleted,recorded,issued,effective,by,version,ver,rev,revision,v,meta,metadata,data,database,db,record,records,row,rows,list,lists,table,index,idx,main,master,base,sub,new,old,current,last,first,next,previous,prev,latest,active,enabled,verified,required,default,primary,secondary,total,count,counts,amount,qty,quantity,sum,min,max,avg,score,rank,order,orders,line,lines,level,group,groups,set,sets,size,length,width,height,info,details,detail,extra,other,notes,comment,comments,remark,remarks,source,origin,target,reference,ref,refs,link,url,uri,href,path,file,files,filename,folder,image,images,img,picture,pictures,photo,photos,scan,scans,document,documents,doc,docs,attachment,attachments,upload,uploads,archive,archives,backup,backups,bak,dump,export,exports,import,imports,test,tests,demo,sample,samples,temp,tmp,prod,production,dev,stage,staging,live,public,private,internal,external,raw,clean,copy,history,audit,event,events,action,method,result,results,report,reports,summary,batch,run,region,country,city,town,zip,lat,lon,lng,latitude,longitude,location,geo,coordinates,height unit,unit,units,price,prices,cost,currency,discount,tax,sale,sales,invoice,invoices,payment,payments,transaction,transactions,cart,checkout,shipping,delivery,barcode,ean,weight,color,colour,agent,browser,bytes,referer,referrer url,session,sessions,client ip,remote,port,protocol,domain,email,mail,message,messages,subject line,body,content,contents,payload,attributes,properties,options,settings,params,tags,tag,language,lang,locale,timezone,health,healthcare,medical,clinical,care,dental,pharmacy,hospital,clinic,oncology,cancer,survey,national,registry,register,service,services,app,apps,web,mobile app,api,client,server,node,shard,replica,cluster,store,bucket,object,objects,prefix,entity,entities,model,schema,resource,resources,resource type,bundle,entry,coding,codeable concept,identifier,identifiers,telecom,given,family,suffix,extension,contained,narrative,div,full,short,long,part,page,january,february,march,april,may,june,july,august,september,october,november,december,jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec,monday,and,or,of,in,is,has,the,a,north,south,east,west,central,global,local,common,shared,users,user,admin,analytics,dashboard,stats,statistics,daily,weekly,monthly,yearly,q,lab,labs,specimen,panel,observation,observations,range,low,high,abnormal,interpretation,note,frequency,route,refill,refills,days,supply,instructions,directions,sig,questionnaire,answers,answer,question,response,form,forms,consent,verdict,rating,review,reviews,subscription,newsletter,preferences,device,os,platform,ip,host,hostname,bool,string,array,nested,keyword,numeric,per,ml,dl,mg,kg,cm,mm,diagnosed,started,stopped,reported,collected,tested,prescribed,filled,issued,settlement,settled,submitted,elasticsearch,opensearch,mongo,mongodb,kibana,nginx,apache,journal,your,numbers,ok,error,errors,code system,quantity unit,value quantity`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases(
  'patient,patients,client,clients,customer,customers,user,users,person,persons,people,individual,individuals,member,members,employee,employees,staff,subscribers,participants,residents,students,beneficiaries,contacts,providers,practitioners',
);
