/** Records inside records: FHIR in a field, HL7 v2, X12, CSV, JSON and base64 as strings. */
import { drawFrom } from '../draw.ts';
import { luhn, person } from '../people.ts';
import { pools } from '../pools.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('nested');
const en = pools.en;

export const nested: EvaluationSet = {
  name: 'nested-standards',
  about:
    'FHIR resources below other fields; HL7 v2, X12, CSV, JSON and base64 inside strings. The label of a string names what stands inside.',
  collections: [
    {
      name: 'fhir_store',
      language: 'en',
      persons: 60,
      basis: 'one bundle per person',
      documents: times(60, (index) => {
        const one = person(draw, 'en');
        return {
          _id: draw.hex(24),
          tenant: draw.pick(['t-north', 't-south']),
          resource: {
            resourceType: 'Bundle',
            entry: [
              {
                patient: {
                  resourceType: 'Patient',
                  id: `pat-${index}`,
                  identifier: [{ system: 'urn:oid:1.2.36.146.595.217.0.1', value: `MRN${880000 + index}` }],
                  name: [{ use: 'official', family: one.family, given: [one.given] }],
                  gender: one.male ? 'male' : 'female',
                  birthDate: one.born,
                  telecom: [{ system: 'phone', value: one.phone }],
                  address: [{ line: [one.street], city: one.city, postalCode: one.postcode }],
                },
                condition: {
                  code: {
                    coding: [
                      {
                        system: 'http://snomed.info/sct',
                        code: draw.pick(['44054006', '38341003', '195967001']),
                        display: draw.pick(en.ailments),
                      },
                    ],
                  },
                  onsetDateTime: draw.day(2015, 2023),
                },
                observation: {
                  code: { text: draw.pick(['Glucose', 'Creatinine', 'Haemoglobin']) },
                  valueQuantity: { value: draw.decimal(1, 200, 1), unit: draw.pick(['mg/dL', 'g/dL']) },
                },
                medication: {
                  medicationCodeableConcept: { text: draw.pick(en.drugs) },
                  dosageInstruction: [{ text: draw.pick(en.directions) }],
                },
              },
            ],
          },
          receivedAt: draw.moment(2024),
        };
      }),
      labels: {
        _id: 'technical-metadata',
        tenant: 'technical-metadata organisation? care-facility?',
        'resource.resourceType': 'technical-metadata',
        'resource.entry[].patient.resourceType': 'technical-metadata',
        'resource.entry[].patient.id': 'person-key technical-metadata?',
        'resource.entry[].patient.identifier[].system': 'technical-metadata',
        'resource.entry[].patient.identifier[].value': 'medical-record-number',
        'resource.entry[].patient.name[].use': 'technical-metadata',
        'resource.entry[].patient.name[].family': 'person-name',
        'resource.entry[].patient.name[].given[]': 'person-name',
        'resource.entry[].patient.gender': 'sex-gender',
        'resource.entry[].patient.birthDate': 'birth-date',
        'resource.entry[].patient.telecom[].system': 'technical-metadata',
        'resource.entry[].patient.telecom[].value': 'phone',
        'resource.entry[].patient.address[].line[]': 'postal-address',
        'resource.entry[].patient.address[].city': 'postal-address',
        'resource.entry[].patient.address[].postalCode': 'postal-address',
        'resource.entry[].condition.code.coding[].system': 'technical-metadata',
        'resource.entry[].condition.code.coding[].code': 'diagnosis',
        'resource.entry[].condition.code.coding[].display': 'diagnosis',
        'resource.entry[].condition.onsetDateTime': 'care-event diagnosis?',
        'resource.entry[].observation.code.text': 'lab-result',
        'resource.entry[].observation.valueQuantity.value': 'lab-result',
        'resource.entry[].observation.valueQuantity.unit': 'lab-result',
        'resource.entry[].medication.medicationCodeableConcept.text': 'medication',
        'resource.entry[].medication.dosageInstruction[].text': 'medication',
        receivedAt: 'technical-metadata',
      },
    },
    {
      name: 'message_queue',
      language: 'en',
      persons: 50,
      basis: 'one message per person',
      documents: times(50, (index) => {
        const one = person(draw, 'en');
        const at = `${one.born.replaceAll('-', '')}`;
        return {
          seq: index,
          channel: draw.pick(['ADT_IN', 'ORU_IN']),
          raw: `MSH|^~\\&|EHR|NORWICK|LAB|EASTMERE|20240311101500||ADT^A01|${90000 + index}|P|2.5\rPID|1||${500000 + index}^^^NORWICK^MR||${one.family.toUpperCase()}^${one.given.toUpperCase()}||${at}|${one.male ? 'M' : 'F'}|||${one.street}^^${one.city}^^${one.postcode}||${one.phone}\rPV1|1|I|4E^12^A\rDG1|1||${draw.pick(['I10', 'E11.9', 'J18.9'])}^${draw.pick(en.ailments)}^I10`,
          ack: draw.pick(['AA', 'AE']),
          received: draw.moment(2024),
        };
      }),
      labels: {
        seq: 'technical-metadata',
        channel: 'technical-metadata',
        raw: 'person-name birth-date sex-gender postal-address phone medical-record-number diagnosis care-event? care-facility? technical-metadata? practitioner-name? clinical-note? person-key?',
        ack: 'technical-metadata',
        received: 'technical-metadata',
      },
    },
    {
      name: 'edi_files',
      language: 'en',
      persons: 40,
      basis: 'one claim per person',
      documents: times(40, (index) => {
        const one = person(draw, 'en');
        return {
          file: `837P_${20240100 + index}.edi`,
          payload: `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *240311*1015*^*00501*00000${1000 + index}*0*P*:~GS*HC*SENDER*RECEIVER*20240311*1015*1*X*005010X222A1~ST*837*0001~NM1*85*2*NORWICK CLINIC*****XX*${luhn(draw, '1', 10)}~NM1*IL*1*${one.family.toUpperCase()}*${one.given.toUpperCase()}****MI*W${draw.digits(9)}~N3*${one.street.toUpperCase()}~N4*${one.city.toUpperCase()}*NY*${one.postcode}~DMG*D8*${one.born.replaceAll('-', '')}*${one.male ? 'M' : 'F'}~CLM*${index}*${draw.whole(80, 900)}***11:B:1*Y*A*Y*Y~HI*ABK:${draw.pick(['I10', 'E119', 'J189'])}~SV1*HC:99213*${draw.whole(80, 300)}*UN*1***1~SE*10*0001~`,
          status: draw.pick(['accepted', 'rejected']),
        };
      }),
      labels: {
        file: 'technical-metadata',
        payload:
          'person-name insurance-id postal-address birth-date sex-gender health-billing diagnosis procedure? care-facility? practitioner-details? insurance-coverage? organisation? practitioner-name? care-event? technical-metadata?',
        status: 'technical-metadata',
      },
    },
    {
      name: 'uploads',
      language: 'en',
      persons: 50,
      basis: 'one upload per person',
      documents: times(50, (index) => {
        const one = person(draw, 'en');
        const inner = { patient: { name: one.full, dob: one.born, phone: one.phone }, dx: draw.pick(en.ailments), rx: draw.pick(en.drugs) };
        return {
          id: index,
          form: JSON.stringify(inner),
          blob: Buffer.from(
            JSON.stringify({ name: one.full, email: one.email, allergy: draw.pick(['penicillin', 'latex', 'none']) }),
          ).toString('base64'),
          rows: `name,birth_date,diagnosis\n"${one.full}",${one.born},"${draw.pick(en.ailments)}"\n`,
          checksum: draw.hex(64),
        };
      }),
      labels: {
        id: 'technical-metadata',
        form: 'person-name birth-date phone diagnosis medication',
        blob: 'person-name email allergy',
        rows: 'person-name birth-date diagnosis',
        checksum: 'technical-metadata',
      },
    },
    {
      name: 'config_blobs',
      language: 'en',
      persons: 0,
      basis: 'settings of software',
      documents: times(40, (index) => ({
        key: `ui.${index}`,
        json: JSON.stringify({
          theme: draw.pick(['dark', 'light']),
          columns: ['name', 'dob', 'diagnosis'],
          pageSize: draw.whole(10, 100),
          patientList: { sort: 'name' },
        }),
        csv: 'label,width\nname,120\ndiagnosis,300\n',
        blob: Buffer.from(`{"cache":${draw.whole(1, 900)},"level":"info"}`).toString('base64'),
        updated: draw.moment(2024),
      })),
      labels: { key: 'technical-metadata', json: 'none', csv: 'none', blob: 'none', updated: 'technical-metadata' },
    },
  ],
};
