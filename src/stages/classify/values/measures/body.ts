/** Measures of the body: blood pressure, blood group, age with its unit, temperature and weight with theirs. */
import { detector, pattern } from '../detector.ts';

/** Systolic above diastolic, both in the ranges of the living; in millimetres or, as in France and Brazil, in centimetres. */
export const bloodPressure = detector('blood-pressure', ['code', 'digits', 'words'], { base: 0.001, expected: 0.9 }, ({ text }) => {
  const [, systolic = '', diastolic = ''] = /^(\d{2,3}) ?[/x×] ?(\d{1,3})( ?mmhg)?$/i.exec(text) ?? [];
  const [upper, lower] = [Number(systolic), Number(diastolic)];
  if (upper <= lower) return false;
  return (upper >= 60 && upper <= 280 && lower >= 25) || (upper >= 8 && upper <= 26 && lower >= 3 && lower <= 16);
});
export const bloodGroup = pattern(
  'blood-group',
  ['code', 'words'],
  { base: 0.002, expected: 0.95 },
  /^(A|B|AB|O|0|I{1,3}|IV)( ?\((I{1,3}|IV)\))?( ?[+−–-]| ?型( ?rh[+-])?|[, ]{0,2}(rh ?\(?d?\)?|rhesus|рез|факт)?\.?[ (]?([+-]|pos|neg|поло|отри|موجب|سالب)\w{0,6}\)?|형)$/iu,
);
/** A number with the unit of a body measure. */
export const bodyMeasure = pattern(
  'body-measure',
  ['code', 'words'],
  { base: 0.02, expected: 0.8 },
  /^\d{1,3}([.,]\d{1,2})? ?(°c|° c|℃|°f|kg|公斤|кг|كغ|كجم|cm|厘米|см|سم|bpm|ppm|次\/分|mmhg|lbs?|spo2|rpm|kg\/m2|kg\/m²)$/i,
);
/** Small whole numbers are everywhere: the base rate is high. */
export const ageRange = detector(
  'age-range',
  ['integer', 'digits', 'code', 'words'],
  { base: 0.25, expected: 0.95 },
  ({ number, text }) =>
    (number !== undefined && Number.isInteger(number) && number >= 0 && number <= 110) ||
    /^\d{1,3} ?(岁|anos|ans|years|سنة|歲|歳|才|세|살|वर्ष|साल|y)$/i.test(text),
);
/** An age that says its unit; so do lengths of treatment. */
export const ageWritten = pattern(
  'age-written',
  ['code', 'words'],
  { base: 0.03, expected: 0.6 },
  /^\d{1,3} ?(岁|歲|歳|才|세|살|个月|個月|月齢|anos?|meses|ans?|mois|years?( old)?|yrs?|yo|y\/o|months?|mo|jahre?|monate?|años?|anni|mesi|лет|года?|мес\.?|yaş|aylık|tahun|bulan|वर्ष|साल|महीने|سنة|سنوات|عام|شهر|أشهر|miaka|shekara|ọdún)$/iu,
);
