/**
 * The word for a service, as tools write it, to the one word that is kept. The list is closed: what a tool took from a
 * banner could be anything, and a word that is not here is dropped.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  http: ['www', 'http-simple-new', 'http-proxy', 'http-alt'],
  https: ['ssl/http', 'https-simple-new', 'https-alt', 'ssl/https', 'http/ssl'],
  elasticsearch: ['elastic', 'elasticsearchplugin', 'wap-wsp', 'elasticsearchopenplugin'],
  opensearch: [],
  kibana: ['kibanaopenplugin', 'esmagent'],
  mongodb: ['mongo', 'mongod', 'mongodbopenplugin', 'mongoopenplugin'],
  couchdb: ['couchdbopenplugin'],
  redis: ['redisopenplugin'],
  memcached: ['memcache'],
  mysql: ['mysqlopenplugin'],
  postgresql: ['postgres', 'pgsql'],
  cassandra: ['cassandraopenplugin'],
  clickhouse: [],
  influxdb: [],
  solr: [],
  neo4j: [],
  kafka: ['kafkaopenplugin'],
  zookeeper: ['zookeeperopenplugin'],
  etcd: [],
  rabbitmq: ['amqp'],
  mqtt: [],
  dicom: ['acr-nema'],
  hl7: ['hl7v2', 'mllp'],
  fhir: [],
  ftp: [],
  rsync: [],
  nfs: [],
  smb: ['microsoft-ds', 'cifs'],
  ldap: [],
  mssql: ['ms-sql-s'],
  oracle: ['oracle-tns'],
  ssh: [],
  telnet: [],
  rdp: ['ms-wbt-server'],
  vnc: [],
  s3: ['aws'],
  gcs: ['gcp'],
  azure: [],
};

const kept: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([word, others]) => [word, ...others].map((written) => [written, word])),
);

export function serviceWord(written: string | undefined): string | undefined {
  return written === undefined || written.length > 40 ? undefined : kept.get(written.toLowerCase());
}
