/**
 * What is found in running text of five languages, and what is not: texts are synthetic, names and numbers made
 * up. Each text holds the classes named and no other.
 */
import { describe, expect, test } from 'vitest';
import { scanText } from './scan-text.ts';

const found = (text: string) => [...scanText(text)].toSorted();

describe('names after titles and cues', () => {
  test.each([
    ['I have seen Mrs Okonkwo in clinic today and she is well', ['person-name']],
    ['Seen by Dr. Hill for follow up, wound is dry and clean', ['practitioner-name']],
    ['The patient Maria Silva was admitted with chest pain last night', ['person-name']],
    ['Patient: Robert Brown. He was referred for a second opinion on his knee', ['person-name']],
    ['hello, my name is Peter Brown and I need a new appointment please', ['person-name']],
    ['Le patient Jean Martin se présente ce jour pour une douleur thoracique', ['person-name']],
    ['Je vous adresse Mme Lefèvre pour avis concernant sa toux persistante', ['person-name']],
    ['Paciente: Ana Costa, refere dor há três dias, sem febre, conduta mantida', ['person-name']],
    ['Encaminho a Sra. Maria Souza para avaliação com a cardiologia do hospital', ['person-name']],
    ['Avaliada pela Dra. Carvalho no ambulatório, sem queixas no momento', ['practitioner-name']],
    ['الاسم: محمد الغامدي ، يشكو من ألم في الصدر منذ ثلاثة أيام متواصلة', ['person-name']],
    ['تمت معاينة المريض من قبل د. خالد الحربي في العيادة الخارجية صباح اليوم', ['practitioner-name']],
    ['姓名：王芳，女，四十五岁，因发热三天入院治疗', ['person-name']],
    ['患者李伟，男，咳嗽一周，无发热，既往体健', ['person-name']],
    ['由王医生，接诊后建议住院进一步检查治疗', []],
    ['M. Dupont, adressé par le Pr Moreau pour une dyspnée à l’effort récente', ['person-name', 'practitioner-name']],
    ["Bonjour, je m'appelle Karim et je voudrais prendre un rendez-vous demain", ['person-name']],
    ['La Sra. García acude a consulta por dolor abdominal de tres días', ['person-name']],
    ['Re: Emily Thompson, seen in clinic this morning with her usual complaints', ['person-name']],
    ['患者安静，患者方便时复查，患者高热，患者高血压病史十年', []],
    ['李明医生，建议住院进一步检查和治疗', ['practitioner-name']],
  ])('%s', (text, classes) => {
    expect(found(text)).toEqual(classes);
  });
});

describe('contacts, numbers and dates of birth', () => {
  test.each([
    ['please ring me back on +44 20 7946 0123 after six in the evening', ['phone']],
    ['you can call me at 613-555-0142 or write to a.hill@example.test any day', ['email', 'phone']],
    ['Merci de rappeler au 06 12 34 56 78 pour confirmer le rendez-vous', ['phone']],
    ['meu telefone é (11) 98888-1234, pode ligar depois das dezoito horas', ['phone']],
    ['رقم الجوال 0551234567 للتواصل في أي وقت خلال اليوم من فضلكم', ['phone']],
    ['我的手机是13800001111，请尽快联系我，谢谢', ['phone']],
    ['caller left 529.982.247-25 for the callback in the evening hours', ['tax-id']],
    ['she was born on 4 March 1950 in a small village near the coast', ['birth-date']],
    ['DOB 03/04/1950, lives alone, walks with a stick, no recent falls', ['birth-date']],
    ['née le 12/05/1962, suivie pour une hypertension depuis dix ans', ['birth-date']],
    ['nascida em 12 de maio de 1962, acompanhada há dez anos no serviço', ['birth-date']],
    ['تاريخ الميلاد 1962/05/12 وتتابع في العيادة منذ عشر سنوات تقريبا', ['birth-date']],
    ['出生于1962年5月12日，高血压病史十年，规律服药', ['birth-date']],
    ['transfer the deposit to GB29 NWBK 6016 1331 9268 19 before the end of June', ['payment-account']],
    ['رقم الهوية 1045678909 ويسكن في مدينة الرياض منذ سنوات طويلة', ['national-id']],
    ['her SSN is 212-44-9871 and she has lived here since last summer only', ['social-security-number']],
    ['身份证号11010519491231002X，联系电话13912345678，主诉胸闷三天', ['national-id', 'phone']],
    ['my card 4111 1111 1111 1111 was charged twice for the same visit', ['payment-account']],
    ['old notes are under MRN 00482913 in the basement archive of the clinic', ['medical-record-number']],
  ])('%s', (text, classes) => {
    expect(found(text)).toEqual(classes);
  });
});

describe('texts about nobody', () => {
  test.each([
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
    '2024-01-02 10:11:12.333 INFO [main] c.e.App - started in 4.123 seconds (process running for 5.002)',
    '2024-01-02T10:11:12Z ERROR worker-3 job 8472910365 failed after 3 retries: timeout of 30000 ms exceeded at /srv/app/run.js:120:15',
    'GET /api/v1/items/1700000000123?page=2 200 1532 12ms trace=9f86d081884c7d659a2feaa0c55ad015',
    'kernel: [1234567.891234] eth0: link up, 1000 Mbps, full duplex, irq 17 at 0xfe00',
    'Release 4.12.0 fixes 1,532 defects; see build 20240102.1 and checksum 5493 2210 0021 for details of the change',
    'The name of the parameter must be set; the patient list is empty and the doctor on call is not assigned.',
    'Name: Windows Server 2019, contact the system owner for access to the shared folder and printers',
    'Ne prend pas 12/03/2020 de traitement, et le rendez-vous du 14/03/2020 est annulé sans suite.',
    'Pedido 4839201 enviado em 12/03/2024 pela transportadora, prazo de 5 dias úteis para entrega na loja',
    '系统于2024年1月2日升级完成，版本号为20240102，请管理员检查日志和磁盘空间',
    'تم تحديث النظام بنجاح في الساعة العاشرة صباحا ولا توجد اخطاء في السجل اليومي',
    'the id is 123456789 and the number 987654321 appears twice in the record id 55512345 of the log',
    'call duration 00012345678 ms, contact preferences were updated and the queue number is 4482913',
    'Client Rose Garden Ltd ordered 200 units under reference 8847362910 and invoice 2024-00123',
    'Patient reports pain 7/10. Patient denies fever. Patient states that rest helps. Patient May return Monday.',
    'M. tuberculosis identifié sur la culture, M. pneumoniae négatif, Mme absente au rendez-vous ce jour',
    'Medicamento sin azúcar 4482910 unidades, todas sus cajas 55512345 revisadas por el equipo',
    'ISBN 978-3-16-148410-0, EAN 4006381333931, tracking 1Z999AA10123456784, all shipped the same day',
    'int main(void) { return printf("%d items, %d errors", 12345678, 87654321); }',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('hostile text', () => {
  test.each([
    ['digits', '7'],
    ['letters', 'a'],
    ['titles', 'Dr. '],
    ['cues', 'Patient: '],
    ['signs of mail', '@'],
    ['near addresses', 'a.'],
    ['separators between digits', '1-'],
    ['plus signs', '+1 '],
    ['Han cues', '姓名'],
    ['begun accounts', 'GB29 '],
  ])('eight thousand characters of nothing but %s name nobody', (_, piece) => {
    expect(found(piece.repeat(Math.ceil(8192 / piece.length)))).toEqual([]);
  });
});
