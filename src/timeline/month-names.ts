/** The names of the months in a language, January first. */
export function monthNames(locale: string): (month: number) => string {
  const format = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const names = Array.from({ length: 12 }, (_, month) =>
    format.format(Date.UTC(2000, month, 15)),
  );
  return (month) => names[month - 1] ?? "";
}
