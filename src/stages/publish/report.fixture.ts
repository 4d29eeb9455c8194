/**
 * A run of invented stores for the tests of reports: nine exposures of five languages and a dozen others.
 * Organisations, names and numbers are made up; addresses are loopback.
 */
import type { ClassFinding, CollectionOutcome, Outcome, Persons } from '../../outcome.ts';
import type { Verdict } from '../../protocols/protocol.ts';
import type { ReportInput } from './report-format.ts';

export function reportFixture(): ReportInput {
  return {
    run: {
      id: 'run-20261124-7f3a',
      state: 'finished',
      startedAt: '2026-11-24T08:00:00.000Z',
      finishedAt: '2026-11-24T08:04:12.000Z',
      version: '0.1.0',
      depth: 'sample',
      targets: 4096,
      knocked: { closed: 4012, filtered: 41, refused: 17 },
    },
    scope: {
      name: 'Klinikverbund Nord, external ranges',
      hash: '64ebdf0843a07d562bfcd1adbc6012adda92b34688dac797488dbfb81514c799',
      signed: true,
      party: 'Klinikverbund Nord, IT security',
      basis: 'own-network',
      reference: 'SEC-2026-014',
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: '2027-01-01T00:00:00.000Z',
      contact: 'security@hospital.example',
      optOut: 'https://openward.example/opt-out',
      covers: ['127.9.0.0/20 ports 9200, 27017', 'gs://scriptflow-rx-images'],
      excludes: ['exclude 127.9.0.77 (Life support)'],
    },
    outcomes: [...exposures(), ...others()],
  };
}

function exposures(): Outcome[] {
  return [
    open('127.9.0.1:9200', 'elasticsearch', 'Elasticsearch', '1.7.6', 12_000, 48_300_000, people(3004), [
      collection('pacientes', 3000, people(3004), 'pt', [
        'person-name:nome',
        'national-id:cpf',
        'birth-date:nascimento',
        'phone:telefone',
        'postal-address:endereco.rua',
      ]),
      collection('consultas', 9000, people(2890), 'pt', [
        'symptom-complaint:queixa',
        'diagnosis:cid10',
        'care-event:data_consulta',
        'practitioner-name:medico:staff',
      ]),
    ]),
    open('127.9.0.2:27017', 'mongodb', 'MongoDB', '4.4.29', 4000, 9_100_000, people(604), [
      collection('patients', 600, people(604), 'en', [
        'person-name:name',
        'insurance-id:healthCard',
        'employer:employer',
        'dental:teeth[].code',
      ]),
      collection('claims', 3400, people(560), 'fr', ['health-billing:claims.amount', 'phone:next_of_kin.phone:relative']),
    ]),
    open('127.9.0.3:9200', 'elasticsearch', 'Elasticsearch', '6.8.23', 8000, 21_000_000, people(2101), [
      collection('ordonnances', 8000, people(2101), 'fr', [
        'person-name:nom',
        'social-security-number:nir',
        'optical-prescription:od.sphere',
        'optical-prescription:og.axe',
      ]),
    ]),
    {
      ...open('127.9.0.4:9200', 'elasticsearch', 'Elasticsearch', '7.10.2', 5500, 12_400_000, people(1800), [
        collection('individuals', 5500, people(1800), 'en', [
          'person-name:name',
          'national-id:nin',
          'hiv-status:hiv_result',
          'reproductive-health:pregnant',
          'lab-result:viral_load',
        ]),
      ]),
      verdict: 'open-write-possible',
    },
    open('127.9.0.5:27017', 'mongodb', 'MongoDB', '3.6.23', 2500, 4_100_000, people(451), [
      collection('المرضى', 2500, people(451), 'ar', [
        'person-name:الاسم',
        'national-id:رقم_الهوية',
        'diagnosis:التشخيص',
        'medication:الدواء',
      ]),
    ]),
    {
      ...open('127.9.0.6:9200', 'elasticsearch', 'OpenSearch', '2.19.1', 20_000, 61_000_000, people(1902), [
        collection('患者', 12_000, people(1902), 'zh', ['person-name:姓名', 'national-id:身份证号', 'phone:联系电话']),
        collection('检验结果', 8000, people(1700), 'zh', ['lab-result:结果.数值', 'care-facility:科室']),
      ]),
      flags: [{ id: 'ransomed', score: 0.96, reasons: ['One collection with one document that asks for payment and names a wallet.'] }],
    },
    open('127.9.0.7:9200', 'elasticsearch', 'Elasticsearch', '8.17.4', 50_000, 143_000_000, people(7013), [
      collection('用户', 30_000, people(7013), 'zh', ['person-name:姓名', 'occupation:职业', 'employer:单位']),
      collection('处方', 20_000, people(6100), 'zh', ['medication:药品[].名称', 'clinical-note:问诊.内容']),
    ]),
    {
      ...open('127.9.0.8:9200', 'elasticsearch', 'Elasticsearch', '7.17.28', 7000, 27_400_000, people(980), [
        collection('observations', 7000, people(980), 'en', [
          'cancer:tnm.stage',
          'cancer-treatment:regimen',
          'genetic-data:variants[].hgvs',
          'practitioner-details:staff.email:staff',
        ]),
      ]),
      tls: {
        protocol: 'TLSv1.3',
        subject: 'CN=search.old-name.example, O=Old Name Oncology',
        issuer: 'CN=Private Authority',
        names: ['search.old-name.example', '*.old-name.example'],
        validFrom: '2024-03-01',
        validTo: '2027-03-01',
        fingerprint256: 'AA:5E:10:44:0C:91:7B:22',
        trusted: false,
        trustError: 'SELF_SIGNED_CERT_IN_CHAIN',
      },
    },
    open('gs://scriptflow-rx-images', 'google-cloud-storage', undefined, undefined, 3000, 912_000_000, null, [
      collection('rx-9999.jpg', 3000, null, undefined, ['person-image:content', 'medication:content']),
    ]),
    {
      ...open('127.9.0.41:9200', 'elasticsearch', 'Elasticsearch', '7.10.2', 90_000, 33_000_000, null, [
        collection('web-logs', 90_000, null, undefined, []),
      ]),
      verdict: 'metadata-only',
      reason: 'Names and counts answer to anyone; the search was refused.',
    },
  ];
}

function others(): Outcome[] {
  return [
    bare('127.9.0.20:9200', 'elasticsearch', 'auth-required', 'The cluster asks for credentials (401).'),
    bare('127.9.0.21:27017', 'mongodb', 'auth-required', 'The server answers every listing with code 13.'),
    bare('127.9.0.22:9200', 'elasticsearch', 'open-empty', 'Open, and no collection but those of the system.'),
    bare('127.9.0.23:9200', null, 'other-service', 'An HTTP server that is no store that we know.'),
    bare('127.9.0.24:9200', null, 'unknown', 'Accepted the connection and never answered within 20 seconds.'),
    bare('127.9.0.25:9200', null, 'throttled', 'Answered 429 to every request.'),
    {
      ...bare('127.9.0.26:9200', 'elasticsearch', 'open-empty', 'Open, and answers to a name that cannot exist.'),
      flags: [{ id: 'honeypot-suspected', score: 0.9, reasons: ['Answered a request for a random name as if it existed.'] }],
    },
    bare('127.9.0.30:9200', null, 'closed', 'Refused the connection.'),
    bare('127.9.0.31:9200', null, 'filtered', 'No answer to the connection within 3 seconds.'),
  ];
}

export function bare(target: string, protocol: string | null, verdict: Verdict, reason: string): Outcome {
  return {
    target,
    address: '127.9.0.20',
    protocol,
    verdict,
    flags: [],
    reason,
    evidence: [],
    notLookedAt: [],
    requests: 2,
    bytes: 812,
    connections: 1,
    ms: 41,
    at: '2026-11-24T08:01:00.000Z',
  };
}

function open(
  target: string,
  protocol: string,
  product: string | undefined,
  version: string | undefined,
  documents: number,
  bytes: number,
  persons: Persons | null,
  collections: readonly CollectionOutcome[],
): Outcome {
  return {
    ...bare(target, protocol, 'open-data', 'The listing and a search were answered without credentials.'),
    store: {
      ...(product === undefined ? {} : { product }),
      ...(version === undefined ? {} : { version }),
      documents,
      bytes,
      collections: collections.length,
      systemCollections: 2,
      persons,
    },
    collections: [...collections],
    evidence: [
      { id: 'listing-answered', text: `The list of collections was answered with status 200 and names ${collections.length} of data.` },
      { id: 'search-answered', text: 'A search with size 0 was answered with status 200.' },
    ],
    notLookedAt: [{ what: 'Collections of the system', why: 'they hold no records of people', count: 2 }],
    requests: 9,
    bytes: 412_000,
    connections: 1,
    ms: 812,
  };
}

function collection(
  name: string,
  documents: number,
  persons: Persons | null,
  language: string | undefined,
  classes: readonly string[],
): CollectionOutcome {
  return {
    id: `c-${name.length}-${documents}`,
    name,
    documents,
    bytes: documents * 2048,
    sampled: 200,
    classes: classes.map(finding),
    persons,
    languages: language === undefined ? [] : [{ id: language, share: 0.98 }],
  };
}

/** `class:field:role`. */
function finding(text: string): ClassFinding {
  const [id = '', field = '', role] = text.split(':');
  const known = role === 'staff' || role === 'relative' ? role : 'patient';
  return { id, field, confidence: 0.97, role: known, n: 200, rate: 0.985, reasons: ['field-name', 'value-shape', 'neighbours'] };
}

function people(estimate: number): Persons {
  return { estimate, low: Math.round(estimate * 0.96), high: Math.round(estimate * 1.045), method: 'distinct keys in the store' };
}
