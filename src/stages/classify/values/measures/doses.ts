/** Doses and directions of medicines: strengths, times a day, schedules of morning, noon, evening and night. */
import { detector, pattern } from '../detector.ts';

const STRENGTH = /\d ?(mg|mcg|µg|ml|g|iu|ui|мг|мл|мкг|毫克|毫升|片|粒|錠|包|정|정제|गोली|एमजी|ملغ|مجم|ملجم|مغ|مل)(?!\p{L})/iu;

export const dosage = detector(
  'dose-shape',
  ['words', 'text', 'code'],
  { base: 0.01, expected: 0.7 },
  ({ text }) => STRENGTH.test(text) && !/\d ?(mg|g|µg|ng|мг)\/(d?l|дл|л)/i.test(text),
);
/** 1-0-1, 1-1-1-1, ½-0-½: morning, noon, evening, night. Scores of two sides have two numbers. */
export const schedule = pattern(
  'dose-schedule',
  ['code', 'digits', 'words'],
  { base: 0.0005, expected: 0.8 },
  /^([0-4]|1[/⁄]2|0[.,]5)(-([0-4]|1[/⁄]2|0[.,]5)){2,3}( .{0,30})?$/,
);
export const directions = pattern(
  'dose-directions',
  ['words', 'text', 'code'],
  { base: 0.001, expected: 0.5 },
  /(^|[\s,;(])(b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?d|q\.?h\.?s|p\.?r\.?n|q ?\d{1,2} ?h)(?![\p{L}\d])|\d ?x ?(ao|por|al|par|per|a|pro|täglich|daily|\/) ?(dia|día|day|jour|tag|giorno|gün|hari|d)|\d ?x ?(täglich|tägl|tgl|daily)|\d{1,2} ?\/ ?\d{1,2} ?h(?!\p{L})|de \d{1,2} em \d{1,2} ?h|cada \d{1,2} ?h|toutes les \d{1,2} ?h|every \d{1,2} h|once daily|twice daily|(once|twice|\d times|three times|four times) (a|per) day|\d fois (par|\/) ?j|\d veces al|\d раза? в день|günde \d|每日.{1,2}次|一日.{1,2}次|每天.{1,2}次|每\d{1,2}小时|1日\d回|\d日\d回|하루 ?.{1,2}번|1일 ?\d회|식후|食後|饭后|睡前|(مرة|مرتين|مرات) (يوميا|في اليوم)|كل \d{1,2} ساع|दिन में .{1,3} बार|\d x sehari|mara \d kwa siku|^qsp|^po |^sos$/iu,
);
