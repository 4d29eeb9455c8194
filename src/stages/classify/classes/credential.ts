/** Passwords, tokens, keys, PINs and security answers. */
import type { DataClass } from '../unit.ts';
import { passwordHash, passwordInAddress, privateKey, token } from '../values/secrets/credentials.ts';

export const credentialClass: DataClass = {
  id: 'credential',
  names: {
    pt: ['senha', 'senha hash', 'pergunta secreta', 'senha usuario', 'resposta secreta'],
    en: [
      'password',
      'passwd',
      'password hash',
      'pwd',
      'api key',
      'apikey',
      'secret',
      'token',
      'access token',
      'private key',
      'pin code',
      'security answer',
      'secret key',
      'mfa secret',
      'refresh token',
      'auth token',
      'otp secret',
      'client secret',
      'session token',
      'recovery code',
      'passphrase',
      'hashed password',
      'salt',
      'portal password',
      'api secret',
      'bearer token',
      'pin',
    ],
    fr: ['mot de passe', 'motdepasse', 'mdp', 'jeton', 'cle api', 'cle secrete', 'motpasse'],
    ar: ['كلمة مرور', 'كلمة سر', 'رمز سري', 'رمز دخول'],
    zh: ['密码', '口令', '密钥', '登录密码', '令牌', '支付密码', '密码哈希', 'mima'],
  },
  values: [passwordHash, token, privateKey, passwordInAddress],
  link: 0.4,
  hits: [
    {
      collection: 'clients',
      field: 'session',
      values: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIn0.c2ln'],
    },
    {
      collection: 'services',
      field: 'source',
      values: ['postgres://app:geheim@db.example/records', 'mongodb://app:geheim@db.example/records', 'amqp://app:geheim@mq.example/'],
    },
    { collection: 'users', field: 'password_hash', values: ['$2b$10$abcdefghijklmnopqrstuv', '$2b$10$zyxwvutsrqponmlkjihgfe'] },
  ],
  misses: [{ collection: 'feature_flags', field: 'password_policy', values: ['strong', 'weak'] }],
};
