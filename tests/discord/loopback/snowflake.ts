const DISCORD_EPOCH = 1_420_070_400_000n;
let increment = 0n;

/** A fresh id as Discord makes them: 42 bits of milliseconds since 2015, then a counter. */
export function snowflake(): string {
  increment += 1n;
  return (
    ((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) |
    (increment & 0x3f_ffffn)
  ).toString();
}
