import { describe, expect, it } from "vitest";
import { articleFrom, paragraphsOf, warningsOf } from "./source.ts";

const paragraphs = [
  "The ferry left the harbour at noon, and forty people, most of them sailors, were aboard.",
  "By the time it reached the islands, the wind had turned, and nobody could see the pier.",
  "The mayor, who had waited since dawn, went home.",
];

const page = `<!doctype html>
<html lang="en-gb"><head>
  <meta charset="utf-8"><title>The last ferry | Harbour Post</title>
  <meta property="og:title" content="The last ferry">
  <meta property="og:site_name" content="Harbour Post">
  <meta property="article:published_time" content="2017-01-19T23:30:00-05:00">
  <meta name="author" content="Jane Doe">
  <meta name="description" content="Why it never came back.">
  <link rel="canonical" href="https://post.example/ferry">
  <style>p { color: red }</style>
</head><body>
  <header><a href="/">Harbour Post</a></header>
  <nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
  <main><article>
    <h1>The last ferry</h1>
    <p>In short: it sank.</p>
    <p class="byline">By Jane Doe</p>
    <time datetime="2017-01-19">January 19, 2017</time>
    <figure><img src="x.jpg" alt="no words"><figcaption>The pier. Photo: J. Roe</figcaption></figure>
    <p>The ferry left the <em>harbour</em>
       at noon,<br>and forty people, most of them <a href="/s">sailors</a>, were aboard.</p>
    <script>document.write("an evil word")</script>
    <h2>At sea</h2>
    <p>${paragraphs[1]}</p>
    <aside><p>A box beside the article.</p></aside>
    <ul><li>One life boat.</li><li>Two &amp; a half oars.</li></ul>
    <blockquote><p>“We waited,” she said.</p></blockquote>
    <p hidden>A hidden word.</p>
    <p><strong>Read more:</strong> <a href="/y">Ten ferries</a></p>
    <p class="wp-caption-text">The mayor at dawn</p>
    <p>${paragraphs[2]}</p>
    <p>Subscribe to our newsletter</p>
  </article></main>
  <footer><p>© 2017 Harbour Post. All rights reserved.</p></footer>
</body></html>`;

describe("a web page", () => {
  const article = articleFrom("ferry.html", page);

  it("gives the paragraphs, list items and quotations of its article", () => {
    expect(paragraphsOf(article)).toEqual([
      paragraphs[0],
      paragraphs[1],
      "One life boat.",
      "Two & a half oars.",
      "“We waited,” she said.",
      paragraphs[2],
    ]);
    expect(article.paragraphs.map(({ heading }) => heading)).toEqual([
      null,
      ...Array(5).fill("At sea"),
    ]);
  });

  it("keeps beside them what is not body", () => {
    expect(article.asides).toEqual([
      { kind: "heading", text: "The last ferry", before: 1 },
      { kind: "standfirst", text: "In short: it sank.", before: 1 },
      { kind: "byline", text: "By Jane Doe", before: 1 },
      { kind: "dateline", text: "January 19, 2017", before: 1 },
      { kind: "caption", text: "The pier. Photo: J. Roe", before: 1 },
      { kind: "heading", text: "At sea", before: 2 },
      { kind: "related", text: "Read more: Ten ferries", before: 6 },
      { kind: "caption", text: "The mayor at dawn", before: 6 },
      { kind: "boilerplate", text: "Subscribe to our newsletter", before: 7 },
    ]);
  });

  it("states its metadata", () => {
    expect(article).toMatchObject({
      title: "The last ferry",
      publication: "Harbour Post",
      author: "Jane Doe",
      published: "2017-01-19",
      url: "https://post.example/ferry",
      standfirst: "Why it never came back.",
      language: "en-GB",
      warnings: [],
    });
  });

  it("gives way to front matter", () => {
    const stated = articleFrom("a.html", `---\ntitle: Mine\nlanguage: fr\n---\n${page}`);
    expect(stated).toMatchObject({ title: "Mine", language: "fr", author: "Jane Doe" });
    expect(stated.paragraphs).toEqual(article.paragraphs);
  });
});

describe("a page's metadata", () => {
  const withHead = (head: string, body = `<p>${paragraphs[0]}</p>`) =>
    articleFrom("a.html", `<html><head>${head}</head><body>${body}</body></html>`);
  const linked = (data: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  const news = {
    "@type": "NewsArticle",
    headline: "Linked",
    author: [{ "@type": "Person", name: "A Doe" }, { name: "B Roe" }],
    publisher: { "@type": "Organization", name: "The Post" },
    datePublished: "2017-01-19T08:00:00Z",
    url: "https://post.example/linked",
    description: "In short.",
    inLanguage: "de",
  };

  it.each([
    ["alone", news],
    ["in a list", [{ "@type": "WebSite", name: "x" }, news]],
    [
      "in a graph",
      { "@context": "https://schema.org", "@graph": [{ "@type": "Person" }, news] },
    ],
    ["of several types", { ...news, "@type": ["Thing", "OpinionNewsArticle"] }],
  ])("may be JSON-LD, %s", (_, data) => {
    expect(withHead(linked(data))).toMatchObject({
      title: "Linked",
      author: "A Doe, B Roe",
      publication: "The Post",
      published: "2017-01-19",
      url: "https://post.example/linked",
      standfirst: "In short.",
      language: "de",
    });
  });

  it("comes first in <meta>, then in JSON-LD, then in what readers see", () => {
    const meta = '<meta property="og:title" content="Meta"><title>Title | Post</title>';
    const heading = `<h1>Heading</h1><p>${paragraphs[0]}</p>`;
    expect(withHead(linked(news) + meta, heading).title).toBe("Meta");
    expect(withHead(`${linked(news)}<title>T</title>`, heading).title).toBe("Linked");
    expect(withHead("<title>T</title>", heading).title).toBe("Heading");
    expect(withHead("<title>T</title>").title).toBe("T");
  });

  it.each([
    ["JSON-LD that is not JSON", '<script type="application/ld+json">{"@type":</script>'],
    ["JSON-LD of something else", linked({ ...news, "@type": "WebPage" })],
    [
      "JSON-LD of odd shapes",
      linked({ "@type": "Article", headline: 7, author: { x: 1 }, "@graph": 3 }),
    ],
    [
      "an author that is an address",
      '<meta property="article:author" content="https://x.example/jane">',
    ],
    ["empty values", '<meta property="og:title" content=" "><title></title>'],
  ])("%s states nothing", (_, head) => {
    expect(withHead(head)).toMatchObject({
      untitled: true,
      author: null,
      published: null,
      warnings: [],
    });
  });

  it("that cannot be used is dropped with a warning", () => {
    const article = withHead(
      '<link rel="canonical" href="/ferry"><meta property="article:published_time" content="soon">',
    );
    expect([article.url, article.published]).toEqual([null, null]);
    expect(warningsOf(article)).toEqual([
      expect.stringContaining('published "soon"'),
      expect.stringContaining('url "/ferry"'),
    ]);
  });

  it("named __proto__ pollutes nothing", () => {
    const head = `<meta name="__proto__" content="x">${linked({ ...news })}`;
    const evil = head.replace("{", '{"__proto__":{"polluted":1},');
    expect(withHead(evil).title).toBe("Linked");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("HTML of every shape", () => {
  it.each([
    ["a fragment", "<p>One short line.</p><p>And another.</p>"],
    ["a fragment with text around", "One short line.<p>And another."],
    ["no body", "<html><p>One short line.</p><p>And another.</p></html>"],
    ["no html", "<!doctype html><title>T</title><body><p>One short line.<p>And another."],
    ["capitals", "<HTML><BODY><P>One short line.</P><P>And another.</P></BODY></HTML>"],
    ["line breaks for paragraphs", "<div>One short line.<br><br>And another.</div>"],
    [
      "boxes for paragraphs",
      "<div><div>One short line.</div><div>And <b>another</b>.</div></div>",
    ],
  ])("%s is read", (_, source) => {
    expect(paragraphsOf(articleFrom("a.html", source))).toEqual([
      "One short line.",
      "And another.",
    ]);
  });

  it("keeps a no-break space and folds the spaces of the source", () => {
    const source = "<p> One&nbsp;short \n\t <b> line</b> <i> </i>here. </p>";
    expect(paragraphsOf(articleFrom("a.html", source))).toEqual([
      "One\u00a0short line here.",
    ]);
  });

  it("never takes an article with a caption's class for a caption", () => {
    const source = `<div class="caption-less caption">${paragraphs
      .map((p) => `<p>${p}</p>`)
      .join("")
      .repeat(3)}</div>`;
    expect(articleFrom("a.html", source).paragraphs.length).toBeGreaterThan(0);
  });
});
