// Made by scripts/schema-types.mjs from schemas/policy.schema.json: change the schema, not this file.

/** One warning that was accepted. */
export interface Waiver {
  /** See pledge explain. */
  readonly code: string;
  /** Why it was accepted. */
  readonly reason: string;
  /** Who decided. */
  readonly by: string;
}
