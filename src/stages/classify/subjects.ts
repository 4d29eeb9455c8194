/**
 * What contact and identity fields become when they speak of someone or something other than a private
 * person: the telephone of a ward is the facility's, that of a doctor belongs to care staff.
 */
import type { DataClassId } from './data-classes.ts';
import type { Subject } from './unit.ts';

type Becomes = { readonly [S in Subject]?: DataClassId };

export const contactBecomes: Becomes = {
  staff: 'practitioner-details',
  facility: 'care-facility',
  company: 'organisation',
  employer: 'employer',
  insurer: 'insurance-coverage',
  product: 'none',
  animal: 'none',
  place: 'none',
  device: 'none',
  software: 'none',
};

export const nameBecomes: Becomes = { ...contactBecomes, staff: 'practitioner-name' };

/** For what only a living person has: no meaning beside a thing or a firm. */
export const personOnly: Becomes = {
  staff: 'practitioner-details',
  facility: 'none',
  company: 'organisation',
  product: 'none',
  animal: 'none',
  place: 'none',
  device: 'none',
  software: 'none',
};

/** For numbers that a third party keeps of a person: they stay the person's below `hospital` or `insurance`. */
export const recordBecomes: Becomes = {
  staff: 'practitioner-details',
  company: 'none',
  product: 'none',
  animal: 'none',
  place: 'none',
  device: 'none',
  software: 'none',
};

/** For health facts: a drug of a catalogue or the illness of an animal is nobody's. */
export const healthBecomes: Becomes = { product: 'none', animal: 'none', place: 'none', device: 'none', software: 'none', company: 'none' };
