/** Case 1: a Brazilian health software house's cluster of an old generation with patients, visits and health plans. */

import { brazilian } from '../people/brazil.ts';
import { ageOf, atTime, eventDate, list } from '../people/person.ts';
import { at, randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, table, type WorldCase } from './case.ts';

const seed = 'case-1';

const visits = table(`
Dor de cabeça há três dias, com enjoo | G43.9 | Enxaqueca sem especificação
Febre e tosse seca há uma semana | J06.9 | Infecção aguda das vias aéreas superiores
Dor lombar ao levantar peso | M54.5 | Dor lombar baixa
Ardência ao urinar | N39.0 | Infecção do trato urinário
Tontura e pressão alta em casa | I10 | Hipertensão essencial
Sede excessiva e perda de peso | E11.9 | Diabetes mellitus tipo 2 sem complicações
Falta de ar à noite e chiado no peito | J45.9 | Asma não especificada
Azia depois das refeições | K21.9 | Doença de refluxo gastroesofágico
Manchas vermelhas que coçam nos braços | L30.9 | Dermatite não especificada
Dor no joelho direito ao subir escadas | M17.1 | Gonartrose primária
Dor de garganta e dificuldade para engolir | J03.9 | Amigdalite aguda
Cansaço e palidez há dois meses | D50.9 | Anemia por deficiência de ferro
Palpitações e tremor nas mãos | E05.9 | Tireotoxicose não especificada
Diarreia e cólica abdominal desde ontem | A09 | Gastroenterite de origem infecciosa presumível
`);
const insurers = list('Vida Plena Saúde,Saúde Horizonte,Amparo Assistência Médica,Clínica Certa Planos,Bem Cuidar Operadora');
const plans = list('Enfermaria Regional,Apartamento Nacional,Ambulatorial,Executivo,Empresarial Coletivo');
const units = list('Clínica Jardim das Acácias,Policlínica Vale Verde,Centro Médico Boa Esperança,Ambulatório São Lucas');

function stock(scale: Scale): Stock {
  const persons = sized(scale, 300_000);
  const person = (n: number) => brazilian(seed, n % persons);
  return {
    persons,
    canaries: () => everyPerson(persons, (n) => [person(n).cpf, person(n).cns, person(n).streetWord]),
    collections: [
      {
        name: 'pacientes',
        documents: persons,
        persons,
        languages: ['pt'],
        fields: {
          id_paciente: 'person-key',
          nome_paciente: 'person-name',
          cpf: 'tax-id',
          cns: 'insurance-id',
          dt_nascimento: 'birth-date',
          sexo: 'sex-gender',
          'endereco.logradouro': 'postal-address',
          'endereco.numero': 'postal-address',
          'endereco.bairro': 'postal-address',
          'endereco.cidade': 'postal-address',
          'endereco.uf': 'postal-address',
          'endereco.cep': 'postal-address',
          telefone: 'phone',
          celular: 'phone',
          email: 'email',
          dt_cadastro: 'technical-metadata? care-event?',
        },
        document: (index) => {
          const p = person(index);
          return {
            id_paciente: keyOf(index),
            nome_paciente: p.fullName,
            cpf: p.cpf,
            cns: p.cns,
            dt_nascimento: p.birthDate,
            sexo: p.sex === 'female' ? 'F' : 'M',
            endereco: { logradouro: p.street, numero: p.houseNumber, bairro: p.district, cidade: p.city, uf: p.region, cep: p.postcode },
            telefone: p.phone,
            celular: p.mobile,
            email: p.email,
            dt_cadastro: eventDate(randomFor(`${seed}/cadastro`, index), 2014),
          };
        },
      },
      {
        name: 'consultas',
        documents: sized(scale, 690_000),
        persons,
        languages: ['pt'],
        fields: {
          id_consulta: '',
          id_paciente: 'person-key',
          nome_paciente: 'person-name',
          idade: 'age',
          dt_consulta: 'care-event',
          queixa_principal: 'symptom-complaint',
          cid10: 'diagnosis',
          diagnostico: 'diagnosis',
          medico: 'practitioner-name',
          crm: 'practitioner-details',
          unidade: 'care-facility',
        },
        document: (index) => {
          const random = randomFor(`${seed}/consulta`, index);
          const p = person(index);
          const [complaint, code, diagnosis] = random.pick(visits);
          const doctor = random.int(0, 59);
          return {
            id_consulta: 400_000 + index,
            id_paciente: keyOf(index % persons),
            nome_paciente: p.fullName,
            idade: ageOf(p),
            dt_consulta: atTime(random, eventDate(random)),
            queixa_principal: complaint,
            cid10: code,
            diagnostico: diagnosis,
            medico: `${doctor % 2 === 0 ? 'Dr.' : 'Dra.'} ${brazilian(`${seed}/medico`, doctor).fullName}`,
            crm: `CRM/${at(list('SP RJ MG BA PR'), doctor)} ${98_211 + doctor * 173}`,
            unidade: at(units, doctor),
          };
        },
      },
      {
        name: 'convenios',
        documents: sized(scale, 210_000),
        persons: sized(scale, 210_000),
        languages: ['pt'],
        fields: {
          id_paciente: 'person-key',
          nome_titular: 'person-name',
          cpf_titular: 'tax-id',
          operadora: 'insurance-coverage',
          plano: 'insurance-coverage',
          numero_carteirinha: 'insurance-id',
          validade: 'insurance-coverage?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/convenio`, index);
          const p = person(index);
          return {
            id_paciente: keyOf(index),
            nome_titular: p.fullName,
            cpf_titular: p.cpf,
            operadora: random.pick(insurers),
            plano: random.pick(plans),
            numero_carteirinha: `0${random.digits(3)} ${random.digits(4)} ${random.digits(4)} ${String(index).padStart(6, '0')}`,
            validade: eventDate(random, 2020, 2024),
          };
        },
      },
    ],
  };
}

function keyOf(n: number): string {
  return `PAC-${String(n + 1).padStart(7, '0')}`;
}

export const caseBrazil: WorldCase = {
  id: 'case-1',
  number: 1,
  owner: 'Prontuário Claro Software',
  country: 'BR',
  languages: ['pt'],
  what: 'patients, visits and health plans of a Brazilian software house',
  place: { kind: 'elasticsearch-2', address: '127.9.1.1', port: 9200, clusterName: 'prontuario-claro' },
  stock,
};
