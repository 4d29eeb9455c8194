/** Test data, form definitions and translations: the words of a patient record where no patient is. */
import { drawFrom } from '../draw.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('placeholders');

export const placeholders: EvaluationSet = {
  name: 'test-data-and-forms',
  about:
    'Placeholders of testers, form definitions, screen texts in four languages and a data dictionary. The labels of placeholders are open to two readings and so optional.',
  collections: [
    {
      name: 'qa_patients',
      language: 'en',
      persons: 0,
      basis: 'placeholders of testers; no person behind them',
      documents: times(40, (index) => ({
        name: draw.pick(['Test Patient', 'TEST TEST', 'asdf', `Dummy ${index}`, 'Foo Bar', 'zzz do not use']),
        dob: draw.pick(['1900-01-01', '1970-01-01', '2000-01-01']),
        phone: draw.pick(['000-000-0000', '1234567890', '5555555555']),
        email: draw.pick(['test@test.test', 'foo@bar.example', 'noreply@qa.example']),
        ssn: draw.pick(['000-00-0000', '123-45-6789', '999-99-9999']),
        diagnosis: draw.pick(['test', 'xxx', 'lorem ipsum', 'abc']),
        test_run: draw.digits(5),
      })),
      labels: {
        name: 'person-name?',
        dob: 'birth-date?',
        phone: 'phone?',
        email: 'email?',
        ssn: 'social-security-number?',
        diagnosis: 'diagnosis?',
        test_run: 'technical-metadata',
      },
    },
    {
      name: 'form_fields',
      language: 'en',
      persons: 0,
      basis: 'definitions of a form',
      documents: times(60, (index) => ({
        form: draw.pick(['Admission', 'Anaesthesia', 'Discharge']),
        order: index,
        key: draw.pick(['patient_name', 'date_of_birth', 'diagnosis_1', 'allergies', 'blood_pressure', 'insurance_number']),
        label: draw.pick(['Patient name', 'Date of birth', 'Main diagnosis', 'Allergies', 'Blood pressure', 'Insurance number']),
        placeholder: draw.pick(['e.g. Jane Example', 'DD/MM/YYYY', '120/80', 'Penicillin']),
        type: draw.pick(['text', 'date', 'select']),
        required: draw.chance(0.5),
        max_length: draw.pick([20, 50, 255]),
        help: draw.pick([
          'Enter the name as it stands on the card.',
          'Ask the patient about allergies to drugs.',
          'Measure after five minutes of rest.',
        ]),
      })),
      labels: {
        form: 'none',
        order: 'none',
        key: 'none',
        label: 'none',
        placeholder: 'none',
        type: 'none',
        required: 'none',
        max_length: 'none',
        help: 'none',
      },
    },
    {
      name: 'i18n',
      language: 'en',
      persons: 0,
      basis: 'texts of a screen',
      documents: times(12, (index) => ({
        key: `screen.${index}`,
        en: draw.pick(['First name', 'Diagnosis', 'Prescription', 'Your HIV test result']),
        fr: draw.pick(['Prénom', 'Diagnostic', 'Ordonnance', 'Résultat du test VIH']),
        ar: draw.pick(['الاسم الأول', 'التشخيص', 'الوصفة الطبية']),
        zh: draw.pick(['姓名', '诊断', '处方', '艾滋病检测结果']),
      })),
      labels: { key: 'none', en: 'none', fr: 'none', ar: 'none', zh: 'none' },
    },
    {
      name: 'data_dictionary',
      language: 'pt',
      persons: 0,
      basis: 'description of tables',
      documents: times(40, () => ({
        tabela: draw.pick(['TB_PACIENTE', 'TB_ATENDIMENTO', 'TB_PRESCRICAO']),
        coluna: draw.pick(['NM_PACIENTE', 'DT_NASCIMENTO', 'NR_CPF', 'CD_CID', 'DS_MEDICAMENTO']),
        tipo: draw.pick(['VARCHAR2(80)', 'DATE', 'NUMBER(11)']),
        descricao: draw.pick([
          'Nome completo do paciente',
          'Data de nascimento do paciente',
          'CPF do paciente',
          'Código CID da doença',
          'Medicamento prescrito',
        ]),
        obrigatorio: draw.pick(['S', 'N']),
      })),
      labels: { tabela: 'none', coluna: 'none', tipo: 'none', descricao: 'none', obrigatorio: 'none' },
    },
    {
      name: 'consent_templates',
      language: 'de',
      persons: 0,
      basis: 'templates without a person',
      documents: times(30, () => ({
        titel: draw.pick(['Einwilligung zur Operation', 'Schweigepflichtentbindung', 'Aufklärung Narkose']),
        text: draw.pick([
          'Hiermit erkläre ich, {{patient.name}}, geboren am {{patient.geburtsdatum}}, dass ich über die Operation aufgeklärt wurde.',
          'Ich entbinde {{arzt.name}} von der Schweigepflicht gegenüber {{kasse.name}}.',
        ]),
        version: draw.pick(['1.0', '1.1', '2.0']),
        gueltig_ab: draw.day(2022, 2024),
      })),
      labels: { titel: 'none', text: 'none', version: 'technical-metadata', gueltig_ab: 'technical-metadata' },
    },
  ],
};
