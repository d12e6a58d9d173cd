import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

/** Builds an edition of Markdown files given by name and source. */
export function editionOf(files: Readonly<Record<string, string>>): Edition {
  return buildEdition(
    Object.entries(files).map(([file, source]) => {
      const article = parseArticle(file, new TextEncoder().encode(source));
      if ("reason" in article) throw new Error(`${file}: ${article.reason.code}`);
      return article;
    }),
  );
}

/** A story of our own about a harbour bridge. */
export const BRIDGE = `---
title: "Harbour bridge reopens after long repair"
publication: The Fictional Courier
author: Ada Lindqvist
published: 2021-06-15
url: https://courier.example/2021/06/15/harbour-bridge
standfirst: Ferries stop as traffic returns to Port Vale.
---
The harbour bridge in Port Vale reopened on Tuesday, six years after it was closed. Mayor
Tomas Ekdahl cut the ribbon before a crowd of 4,000 people.

The bridge was built by the engineer Greta Holm in 1931. It was closed in March 2015 because
divers had found cracks in two of its pillars. The repair cost 84 million crowns, twice what
the council had planned.

During the repair, ferries carried commuters across the bay. Their last trip left on Monday
evening with the harbour choir on board.

Critics say that the money should have gone to the hospital. "A bridge does not heal anybody,"
said the nurses' spokeswoman Ines Falk.
`;

/** Another, so that one article has to be told from another. */
export const LIGHTHOUSE = `---
title: "Last keeper leaves the Skarn lighthouse"
publication: The Fictional Courier
author: Bo Nyman
published: 2020-11-02
url: https://courier.example/2020/11/02/lighthouse
---
Olga Brandt, the last keeper of the Skarn lighthouse, left the island on Sunday. She had lived
there since 1988.

The light is now switched by a computer in the capital. Brandt will move in with her sister.
`;

/** A third, full of dates. */
export const THEATRE = `---
title: "Old theatre of Port Vale to become a library"
publication: Harbour Weekly
author: Ada Lindqvist
published: 2019-04-08
url: https://weekly.example/2019/theatre
standfirst: The council votes for books instead of plays.
---
The council of Port Vale voted on Monday to turn the old theatre into a library. Mayor Tomas
Ekdahl called the plan a gift to the young.

The theatre opened in 1902 with a comedy by Ivar Sand. It burned down in 1964, when a lamp fell
onto the stage. Nobody was hurt in the fire. In 1967 it was rebuilt with a smaller hall.

In July 1994 the last play was given there. Since then pigeons have been its only guests. The
actors moved to Skarn, where they found a barn.
`;
