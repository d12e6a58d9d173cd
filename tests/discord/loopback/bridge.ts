/** An article for the bot under test, by file name. */
export const BRIDGE = {
  "2021-05-04-bridge.md": `---
title: The Harbour Bridge Opens
publication: The Quay Gazette
author: Mara Lindqvist
published: 2021-05-04
url: https://gazette.example/harbour-bridge
---

Varnholm opened its new harbour bridge on Monday. Mayor Ilse Brandt cut the ribbon while
four thousand people watched from the quay.

The bridge cost 48 million crowns. Its builder, the engineer Tomas Rehn, began the work in
March 2018 and finished it three years later.

Ferries crossed the harbour until 2019, when the last of them, the Gull, was sold to
Norway.
`,
};

/** A question that the article answers, and words that its answer holds. */
export const COST = {
  question: "How much did the harbour bridge cost?",
  answer: "48 million crowns",
};
export const FERRY = { question: "Which ferry was sold to Norway?", answer: "the Gull" };
export const OPENER = {
  question: "Who cut the ribbon of the bridge?",
  answer: "Ilse Brandt",
};
