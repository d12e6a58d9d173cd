/** What a message can hold beside words. */
export type Attached = "nothing" | "voice" | "file" | "sticker" | "poll" | "forward";
