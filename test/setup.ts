import fc from 'fast-check';

/** The gate must answer the same for the same code: property tests draw from one seed; FC_SEED=… explores others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_123) });
