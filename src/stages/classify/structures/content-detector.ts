/** Contents that show or describe persons where persons are in sight: pictures, scans, images of medicine. */
import type { Detector } from '../unit.ts';

export const pictureContent: Detector = {
  id: 'picture-content',
  kinds: ['bytes'],
  base: 0.08,
  expected: 0.9,
  test: (value) => /^(image\/|application\/(pdf|dicom)$)/.test(value.text),
};
