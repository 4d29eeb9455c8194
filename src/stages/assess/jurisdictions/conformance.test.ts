/** Every jurisdiction through the suite of all. */
import { describe } from 'vitest';
import { describeJurisdiction } from '../jurisdiction.conformance.ts';
import { jurisdictions } from '../registry.generated.ts';

for (const unit of jurisdictions) describe(unit.title, () => describeJurisdiction(unit, jurisdictions));
