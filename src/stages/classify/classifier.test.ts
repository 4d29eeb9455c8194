import { describe, expect, test } from 'vitest';
import { Ephemeral } from '../../ephemeral.ts';
import { collectionSchema } from '../../outcome.ts';
import { type CollectionInput, createClassifier } from './classifier.ts';

const key = new Uint8Array(32).fill(9);

function classify(rawName: string, documents: readonly object[], more: Partial<CollectionInput> = {}) {
  const classifier = createClassifier({ key, random: () => 0.37 });
  const samples = documents.map((document) => Ephemeral.of<unknown>(document));
  return classifier.collection({ rawName, documents: documents.length * 100, bytes: 1000, samples, ...more });
}

function rows<T extends object>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

const given = ['Maria', 'João', 'Ana', 'Pedro', 'Lucas', 'Paula', 'Carla', 'Bruno'];
const family = ['Silva', 'Souza', 'Costa', 'Lima', 'Rocha', 'Alves', 'Dias'];
const birth = (at: number) => `${1930 + ((at * 13) % 80)}-0${1 + (at % 9)}-1${at % 9}`;
const patient = (at: number) => ({
  _id: `k${at}`,
  nome: `${given[at % 8]} ${family[at % 7]}`,
  dt_nascimento: birth(at),
  telefone: `(11) 9${8000 + at}-${1000 + at * 7}`,
  diagnostico: ['Hipertensão', 'Diabetes tipo 2', 'Asma'][at % 3],
});

describe('what a collection is about', () => {
  test('a product catalogue with personal-looking fields holds no personal data', async () => {
    const { outcome, personal } = await classify(
      'catalogo',
      rows(40, (at) => ({
        name: `Lamp ${at}`,
        brand: { name: 'Maria Silva Design', birth: birth(at) },
        warehouse: { address: `${at + 1} Dock Road`, phone: `+44 20 7946 01${at % 90}0` },
        code: String(10_000_000_000 + at * 1_037_449),
        price: at * 1.5,
        sku: `S-${at}`,
        stock: at * 3,
      })),
    );

    expect(personal).toBe(false);
    expect(outcome.persons).toBeNull();
    expect(outcome.classes.filter(({ id }) => id !== 'organisation')).toEqual([]);
  });

  test('plain web logs hold no personal data, though addresses stand in them', async () => {
    const { outcome, personal } = await classify(
      'nginx-access',
      rows(40, (at) => ({
        client_ip: `192.0.2.${at}`,
        method: 'GET',
        path: `/p/${at}`,
        status: 200,
        bytes: at * 331,
        user_agent: 'Mozilla/5.0 (X11)',
        referer: 'https://www.example.org/',
      })),
    );

    expect(personal).toBe(false);
    expect(outcome.classes).toEqual([]);
  });

  test('a sandbox of demo patients is personal by class and scores as demonstration data', async () => {
    const { demo, personal } = await classify(
      'patient',
      rows(40, (at) => ({
        resourceType: 'Patient',
        meta: { tag: [{ code: 'HTEST' }] },
        name: [{ family: `Hill${100 + at}`, given: [`Rob${300 + at}`] }],
        birthDate: '1980-01-01',
        telecom: [{ system: 'phone', value: `555-${100 + at}-1234` }],
        identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: `999-12-${1000 + at}` }],
      })),
    );

    expect(personal).toBe(true);
    expect(demo.score).toBeGreaterThan(0.8);
    expect(demo.reasons.length).toBeGreaterThan(2);
  });

  test('plausible patients do not score as demonstration data', async () => {
    const { demo } = await classify('pacientes', rows(40, patient));

    expect(demo.score).toBeLessThan(0.2);
  });

  test("a drug catalogue is nobody's medication", async () => {
    const { outcome } = await classify(
      'formulary',
      rows(20, (at) => ({
        drug_name: ['amoxicillin', 'metformin', 'ibuprofen'][at % 3],
        unit_price: at,
        stock: at * 2,
        barcode: `4${at}`,
      })),
    );

    expect(outcome.classes.map(({ id }) => id)).not.toContain('medication');
  });
});

describe('whose a field is', () => {
  test('the same telephone field belongs to patient, relative, staff and ward by its path', async () => {
    const { findings } = await classify(
      'patients',
      rows(20, (at) => ({
        patient_name: `Alice Hill${''}`,
        date_of_birth: birth(at),
        phone: `+1 613 555 0${100 + at}`,
        next_of_kin: { name: 'Peter Brown', phone: `+1 416 555 0${100 + at}` },
        doctor: { name: 'Dr Grace King', phone: `+1 604 555 0${100 + at}` },
        ward: { phone: `+1 902 555 0${100 + at}` },
      })),
    );
    const at = (path: string) => findings.filter((finding) => finding.path.join('.') === path).map(({ id, role }) => `${id}/${role}`);

    expect(at('phone')).toEqual(['phone/patient']);
    expect(at('next_of_kin.phone')).toEqual(['phone/relative']);
    expect(at('doctor.phone')).toEqual(['practitioner-details/staff']);
    expect(at('ward.phone')).toEqual(['care-facility/organisation']);
  });
});

describe('what leaves the classifier', () => {
  test('no value of a document is in the result, wherever it stood', async () => {
    const canaries: string[] = [];
    const canary = (at: number, what: string) => {
      const value = `Zq${what}${at}xv`;
      canaries.push(value);
      return value;
    };
    const documents = rows(30, (at) => ({
      ...patient(at),
      nome: `Maria ${canary(at, 'nome')}`,
      [canary(at, 'chave')]: 'x',
      contatos: [{ email: `${canary(at, 'mail')}@example.test` }],
      evolucao: `Paciente refere dor há dias ${canary(at, 'nota')}, conduta mantida, retorno em breve e exame`,
      extra: JSON.stringify({ cpf: canary(at, 'cpf') }),
      por_paciente: { [`8${at}4720${at}`]: { nome: canary(at, 'mapa') } },
    }));
    canaries.push(...documents.map((document) => document.telefone), 'hospital-zqindex-joana');

    const result = await classify('hospital-zqindex-joana', documents);
    const written = JSON.stringify({ outcome: result.outcome, demo: result.demo, store: result.forStore.persons });

    for (const value of canaries) expect(written).not.toContain(value);
    expect(written).not.toMatch(/zq/i);
  });

  test('every sample is erased, also when classification fails', async () => {
    const good = Ephemeral.of<unknown>(patient(1));
    const hostile = Ephemeral.of<unknown>({
      get nome(): string {
        throw new Error('trap');
      },
    });

    await expect(classify('pacientes', [], { samples: [good, hostile] })).rejects.toThrow();

    expect(good.erased).toBe(true);
    expect(hostile.erased).toBe(true);
  });

  test('the outcome fits the schema of the record', async () => {
    const { outcome } = await classify('pacientes', rows(30, patient));

    expect(collectionSchema.parse(outcome)).toEqual(outcome);
    expect(outcome.name).toBe('pacientes');
    expect(outcome.languages[0]?.id).toBe('pt');
  });
});

describe('with declared fields alone', () => {
  test('names are enough for findings of lower confidence without a value', async () => {
    const declaredFields = ['nome_paciente', 'cpf', 'dt_nascimento', 'diagnostico'].map((path) => ({ path, type: 'keyword' }));
    const declared = await classify('pacientes', [], { declaredFields, documents: 1000 });
    const seen = await classify(
      'pacientes',
      rows(30, (at) => ({ nome_paciente: `${given[at % 8]} Silva`, dt_nascimento: birth(at) })),
      { declaredFields },
    );
    const confidence = (result: typeof seen, id: string) => result.outcome.classes.find((each) => each.id === id)?.confidence ?? 0;

    expect(declared.outcome.classes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['person-name', 'tax-id', 'birth-date', 'diagnosis']),
    );
    expect(declared.outcome.classes.every(({ n }) => n === 0)).toBe(true);
    expect(confidence(declared, 'birth-date')).toBeLessThan(confidence(seen, 'birth-date'));
  });
});

describe('hostile content', () => {
  test.each([
    ['megabytes of digits', '7'.repeat(4_000_000)],
    ['megabytes of one letter', 'a'.repeat(4_000_000)],
    ['megabytes of near addresses', `${'a.'.repeat(1_000_000)}@`],
    ['megabytes of blanks', ' '.repeat(4_000_000)],
    ['an open bracket for ever', '['.repeat(1_000_000)],
    ['megabytes of dashes and digits', '1-'.repeat(1_000_000)],
  ])('%s is classified like any other string', async (_, value) => {
    const { outcome } = await classify('notes', [{ [value.slice(0, 5000)]: value, nome: value }]);

    expect(outcome.sampled).toBe(1);
  });

  test('deep nesting and wide maps end at their caps', async () => {
    let deep: object = { nome: 'Ana' };
    for (let level = 0; level < 5000; level++) deep = { a: deep };
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`f${'x'.repeat(at % 7)}q${at % 1000}`, at]));

    const { outcome } = await classify('notes', [deep, wide]);

    expect(outcome.classes).toEqual([]);
  });

  test('a prototype name as a key is a field like others', async () => {
    const { outcome } = await classify('pacientes', [
      JSON.parse('{"__proto__":{"cpf":"529.982.247-25"},"constructor":"x","nome":"Ana Silva"}'),
    ]);

    expect(outcome.sampled).toBe(1);
  });
});
