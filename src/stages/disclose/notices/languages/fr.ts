/** Notices in French. */
import type { NoticeLanguage } from '../language.ts';

export const fr: NoticeLanguage = {
  id: 'fr',
  title: 'Français',
  direction: 'ltr',
  countries: ['FR', 'BE', 'LU', 'MC', 'SN', 'CI'],
  version: '1',
  reviewed: null,
  numbers: 'fr-FR',
  listSeparator: '; ',
  unknown: 'inconnu',
  labels: {
    case: 'Notre numéro de dossier',
    store: 'Nature',
    product: 'Logiciel',
    target: 'Adresse',
    firstSeen: 'Premier accès ouvert constaté',
    lastSeen: 'Dernier accès ouvert constaté',
    documents: 'Enregistrements',
    persons: 'Personnes, estimation',
    data: 'Catégories de données',
  },
  stores: { database: 'une base de données', bucket: 'un espace de stockage en nuage' },
  data: {
    identity: 'noms et dates de naissance',
    contact: 'adresses, numéros de téléphone et adresses électroniques',
    health: 'données de santé',
    medication: 'médicaments et ordonnances',
    laboratory: 'résultats d’analyses',
    insurance: 'données d’assurance',
    identifiers: 'numéros d’identité ou fiscaux',
    genetic: 'données génétiques',
    images: 'images de documents ou de personnes',
    staff: 'données du personnel soignant',
    credentials: 'mots de passe ou clés',
    payment: 'données de paiement',
    other: 'autres données personnelles',
  },
  kinds: {
    first: {
      subject: 'Alerte de sécurité : des données sont accessibles sans mot de passe (dossier {case})',
      opening:
        'Nous pensons que {recipient} est responsable de l’élément suivant : {store}, qui répond à quiconque sur Internet sans mot de passe et contient des données relatives à des personnes.',
      ask: [
        'Fermez l’accès sans attendre : limitez-le à votre propre réseau ou activez l’authentification.',
        'Conservez les journaux d’accès ; ils vous serviront à savoir qui d’autre est venu.',
        'Informez votre délégué à la protection des données ou la personne chargée de ce sujet.',
        'Répondez-nous brièvement quand l’accès est fermé, ou si cela ne vous concerne pas.',
      ],
      next: 'Sans réponse, nous écrirons de nouveau, puis nous informerons l’hébergeur et les organismes compétents. La prochaine étape est prévue le {nextDate}.',
      spoken:
        'Nous avons trouvé {store} qui, selon nous, dépend de {recipient} ; l’accès est ouvert à tous sur Internet et des données relatives à des personnes s’y trouvent.',
    },
    reminder: {
      subject: 'Rappel : des données sont toujours accessibles sans mot de passe (dossier {case})',
      opening:
        'Nous avons écrit à {recipient} il y a quelques jours. Lors de notre dernier contrôle, l’élément suivant, qui selon nous dépend de vous, était toujours ouvert : {store}.',
      ask: [
        'Fermez l’accès sans attendre : limitez-le à votre propre réseau ou activez l’authentification.',
        'Conservez les journaux d’accès ; ils vous serviront à savoir qui d’autre est venu.',
        'Si vous n’êtes pas responsable, dites-le-nous et, si vous le savez, indiquez-nous qui l’est.',
      ],
      next: 'Sans réponse, nous informerons l’hébergeur et les organismes compétents. La prochaine étape est prévue le {nextDate}.',
      spoken:
        'Nous avons écrit il y a quelques jours au sujet de {store} qui, selon nous, dépend de {recipient} ; l’accès est toujours ouvert.',
    },
    host: {
      subject: 'Signalement : données personnelles exposées sur votre réseau (dossier {case})',
      opening:
        'Sur votre réseau, l’élément suivant répond à quiconque sans mot de passe et expose des données personnelles : {store}. Nous pensons que le responsable en est {owner}.',
      ask: [
        'Transmettez sans attendre cet avis à votre client et demandez-lui de fermer l’accès.',
        'Si vos conditions le permettent, limitez vous-même l’accès jusqu’à ce que votre client agisse.',
        'Demandez à votre client de conserver les journaux d’accès, et conservez les vôtres.',
        'Répondez-nous brièvement quand vous avez agi.',
      ],
      next: 'Si l’accès reste ouvert, nous informerons le CERT national et l’autorité de contrôle. La prochaine étape est prévue le {nextDate}.',
      spoken:
        'Sur votre réseau, {store} expose des données personnelles à quiconque ; nous souhaitons le signaler à votre service chargé des abus.',
    },
    mediator: {
      subject: 'Demande d’aide pour joindre un organisme (dossier {case})',
      opening:
        'Nous vous demandons de nous aider à joindre {owner} : l’élément suivant, qui selon nous en dépend, expose des données personnelles, et nos avis sont restés sans réponse : {store}.',
      ask: [
        'Indiquez-nous une personne ou une adresse qui permette de joindre le responsable.',
        'Si vous le connaissez, demandez-lui de nous écrire en citant le numéro de dossier.',
        'Merci de garder cela pour vous ; l’accès est peut-être encore ouvert.',
      ],
      next: 'Si personne ne peut être joint, nous informerons le CERT national et l’autorité de contrôle. La prochaine étape est prévue le {nextDate}.',
      spoken:
        'Nous avons besoin d’aide pour joindre {owner} : des données relatives à des personnes sont exposées et personne ne nous répond.',
    },
    cert: {
      subject: 'Signalement au CERT national : données personnelles exposées (dossier {case})',
      opening:
        'Nous vous signalons l’élément suivant, qui expose des données personnelles sans mot de passe : {store}. Nous pensons que le responsable en est {owner} ; nos avis directs n’ont pas conduit à la fermeture.',
      ask: [
        'Merci d’avertir l’organisme par vos propres voies.',
        'Indiquez-nous le numéro de votre incident et la personne à qui écrire.',
        'Nous vous donnons l’adresse complète par une voie confirmée.',
      ],
      next: 'Nous continuons de vérifier par la plus petite requête possible et vous dirons quand l’accès est fermé. La prochaine étape est prévue le {nextDate}.',
      spoken:
        'Nous souhaitons signaler une exposition de données personnelles dans votre pays, dont le responsable n’a pas pu être joint jusqu’ici.',
    },
    regulator: {
      subject: 'Information à l’autorité de contrôle : données personnelles exposées (dossier {case})',
      opening:
        'Nous vous informons que l’élément suivant expose des données personnelles sans mot de passe : {store}. Nous pensons que le responsable en est {owner}.',
      ask: [
        'Merci de décider, dans votre propre compétence, s’il y a lieu d’agir et comment.',
        'Indiquez-nous votre référence et la personne à qui écrire.',
        'Nous vous donnons l’adresse complète et le relevé de tous nos avis par une voie confirmée.',
      ],
      next: 'Nous continuons de vérifier par la plus petite requête possible et vous dirons quand l’accès est fermé. La prochaine étape est prévue le {nextDate}.',
      spoken: 'Nous souhaitons vous informer d’une exposition de données personnelles dont le responsable n’a pas pu être joint jusqu’ici.',
    },
    final: {
      subject: 'Dernier avis avant une décision de publication (dossier {case})',
      opening:
        'Nos avis précédents à {recipient} n’ont pas eu d’effet visible : lors de notre dernier contrôle, l’élément suivant, qui selon nous dépend de vous, était toujours ouvert : {store}. Le projet de notre communiqué est joint.',
      ask: [
        'Fermez l’accès maintenant : limitez-le à votre propre réseau ou activez l’authentification.',
        'Lisez le projet et dites-nous ce qui y est inexact.',
        'Si vous avez besoin de plus de temps, dites-le-nous et expliquez pourquoi.',
      ],
      next: 'Le {nextDate}, deux d’entre nous décident s’il faut publier, pour protéger les personnes concernées. Le communiqué ne mènera personne à un accès ouvert. Rien n’est publié sans cette décision.',
      spoken:
        'C’est notre dernier appel à {recipient} avant la décision de publication ; {store} qui, selon nous, dépend de vous est toujours ouvert à tous.',
    },
  },
  core: {
    greeting: 'À l’attention de {recipient},',
    factsTitle: 'Ce que nous avons trouvé',
    masked:
      'L’adresse n’est donnée qu’en partie, au cas où ce message parviendrait à la mauvaise personne. Vous la recevrez en entier dès que vous nous aurez confirmé qui vous êtes : répondez à ce message ou utilisez {contact}.',
    ransom:
      'Des indices montrent que quelqu’un d’autre est venu dans ces données ou y a laissé une demande de rançon. Veuillez considérer que la violation a eu lieu.',
    whatWeDidTitle: 'Ce que nous avons fait et ce que nous n’avons pas fait',
    whatWeDid: [
      'Nous n’avons lu que ce qui est donné à quiconque, et pas plus qu’il ne fallait pour comprendre de quoi il s’agit.',
      'Nous n’avons essayé aucun mot de passe, rien écrit, rien modifié et conservé aucune donnée personnelle.',
      'Nous ne demandons ni argent ni avantage, ni maintenant ni plus tard.',
      'Nous n’informons que ceux qui peuvent aider à fermer l’accès, dans un ordre qui est le même pour tous.',
    ],
    askTitle: 'Ce que nous vous demandons',
    clocksTitle: 'Obligations qui peuvent vous concerner',
    clocksNote: 'Ceci n’est pas un conseil juridique. Demandez à votre propre conseil lesquelles de ces obligations s’appliquent à vous.',
    nextTitle: 'La suite',
    verify:
      'Vous pouvez vérifier qui nous sommes ici : {verify}. Une personne vous répond ici : {contact}. Merci d’indiquer le numéro de dossier {case}.',
    optOut: 'Si vous ne voulez plus que nous examinions vos systèmes, dites-le-nous ; nous en tenons compte aussitôt.',
    closing: 'Avec nos salutations distinguées,\n{sender}\n{organisation}',
  },
  phone: {
    title: 'Guide pour l’appel téléphonique',
    hello: 'Bonjour, je m’appelle {sender}, de {organisation}. Il s’agit de sécurité informatique ; je ne vends rien.',
    reach: 'Puis-je parler à la personne chargée de la sécurité informatique ou de la protection des données ?',
    careful:
      'Ne dites ni l’adresse ni à qui appartiennent les données à quelqu’un d’autre que cette personne. Ne lisez jamais de données ; aucune n’est conservée.',
    callBack: 'Notre numéro de dossier est {case}. Vous pouvez nous vérifier ici : {verify}, et rappeler ou écrire ici : {contact}.',
    takeDown: 'Notez le nom, l’heure et ce qui a été dit, avec vos propres mots, et enregistrez-le comme réponse.',
  },
};
