/** People of Brazil: Portuguese names with one or two family names, CPF, NIS and health card. */
import { at, randomFor, scatter } from '../random.ts';
import { cns, cpf, nis } from './check-digits.ts';
import { birthDate, capitalised, inventedWord, latinSyllables, list, mailbox, type Person, unmarked } from './person.ts';

export interface Brazilian extends Person {
  readonly cpf: string;
  readonly cns: string;
  readonly nis: string;
  readonly district: string;
  readonly houseNumber: string;
  readonly mobile: string;
}

const female = list(
  'Ana Beatriz Camila Daniela Eduarda Fernanda Gabriela Helena Isabela Júlia Larissa Letícia Luana Luciana Maria Mariana Natália Patrícia Rafaela Renata Sandra Simone Tatiane Vanessa Vitória Adriana Aline Bruna Carolina Cláudia Cristina Débora Elaine Francisca Joana Juliana Lívia Márcia Priscila Raquel Rosângela Sônia Terezinha Valéria',
);
const male = list(
  'Antônio André Bruno Carlos Daniel Diego Eduardo Felipe Fernando Francisco Gabriel Guilherme Gustavo Henrique João José Leonardo Lucas Luiz Marcelo Marcos Mateus Paulo Pedro Rafael Ricardo Roberto Rodrigo Sérgio Thiago Vinícius Alexandre Caio Cláudio Fábio Geraldo Igor Jorge Leandro Maurício Murilo Raimundo Renato Samuel Vitor',
);
const family = list(
  'Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso Ramos Gonçalves Santana Teixeira Araújo Pinto Monteiro Moura Cavalcanti Azevedo Batista Campos Correia Duarte Farias Figueiredo Guimarães Macedo Medeiros Miranda Nogueira Peixoto Pires Queiroz Rezende Sampaio Siqueira Tavares Xavier',
);
/** City, state, area code, first digits of the postcode, fiscal region of the CPF. */
const cities: readonly (readonly [string, string, string, string, string])[] = [
  ['São Paulo', 'SP', '11', '04', '8'],
  ['Campinas', 'SP', '19', '13', '8'],
  ['Rio de Janeiro', 'RJ', '21', '22', '7'],
  ['Belo Horizonte', 'MG', '31', '30', '6'],
  ['Salvador', 'BA', '71', '40', '5'],
  ['Recife', 'PE', '81', '51', '4'],
  ['Fortaleza', 'CE', '85', '60', '3'],
  ['Belém', 'PA', '91', '66', '2'],
  ['Goiânia', 'GO', '62', '74', '1'],
  ['Curitiba', 'PR', '41', '80', '9'],
  ['Porto Alegre', 'RS', '51', '90', '0'],
];
const districts = list(
  'Centro,Boa Vista,Jardim América,Vila Nova,Santa Luzia,São José,Bela Vista,Alto da Colina,Parque das Flores,Liberdade',
);
const ways = list('Rua,Rua,Rua,Avenida,Travessa,Alameda');

export function brazilian(seed: string, n: number): Brazilian {
  const random = randomFor(`${seed}/br`, n);
  const sex = random.chance(0.54) ? 'female' : 'male';
  const given = random.pick(sex === 'female' ? female : male);
  const second = random.chance(0.35) ? ` ${random.pick(sex === 'female' ? female : male)}` : '';
  const familyName = `${random.pick(family)} ${random.chance(0.2) ? 'da ' : ''}${random.pick(family)}`;
  const [city, region, area, postcode, fiscal] = at(cities, random.int(0, cities.length - 1));
  const streetWord = capitalised(inventedWord(latinSyllables, 5, n, `${seed}/br-street`));
  const houseNumber = String(random.int(8, 3200));
  const social = nis(`1${String(scatter(n, 1e9, `${seed}/nis`)).padStart(9, '0')}`);
  const givenName = given + (second.trim() === given ? '' : second);
  return {
    n,
    sex,
    givenName,
    familyName,
    fullName: `${givenName} ${familyName}`,
    birthDate: birthDate(random),
    street: `${random.pick(ways)} ${streetWord}`,
    streetWord,
    houseNumber,
    district: random.pick(districts),
    city,
    region,
    postcode: `${postcode}${random.digits(3)}-${random.digits(3)}`,
    phone: unmarked(`(${area}) ${random.int(2, 4)}${random.digits(3)}-${random.digits(4)}`),
    mobile: unmarked(`(${area}) 9${random.int(6, 9)}${random.digits(3)}-${random.digits(4)}`),
    email: mailbox(random, given, familyName.split(' ').at(-1) ?? '', ['correio.example', 'caixa.example', 'rede.invalid']),
    cpf: cpf(String(scatter(n, 1e8, `${seed}/cpf`)).padStart(8, '0') + fiscal),
    cns: cns(social),
    nis: social,
  };
}
