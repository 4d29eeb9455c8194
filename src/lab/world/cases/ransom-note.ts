/** The note that an extortionist leaves beside the data: in a decoy now, in the college's cluster on the third day of its story. */
import type { DatasetCollection } from '../../server.ts';

export const ransomNote: DatasetCollection = {
  name: 'read_me_to_recover_your_data',
  database: 'readme',
  documents: function* () {
    yield { message: 'Your data was copied. Pay to the wallet below.', email: 'nobody@ransom.invalid', btc: 'invalid-wallet' };
  },
};
