/** Asks the user to fill in a few fields. Comes only as the first thing, never later. */
export interface Form {
  /** Its `custom_id`, found again on what is submitted. */
  readonly formId: string;
  readonly title: string;
  /** One to five. */
  readonly fields: readonly Field[];
}

/** A field that is filled in with text. */
export interface Field {
  /** Another one for each field of a form. */
  readonly name: string;
  readonly label: string;
  /** Says below the label what is wanted. */
  readonly hint?: string;
  /** What stands in it to begin with. */
  readonly value?: string;
  /** Of many lines, instead of one. */
  readonly isLong: boolean;
  readonly isRequired: boolean;
  /** UTF-16 units, at most 4,000. */
  readonly longest: number;
}
