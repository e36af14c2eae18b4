interface Section {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The register's account of itself; every section has an address. */
export function AboutPanel({ sections }: { sections: readonly Section[] }) {
  return (
    <div className="prose">
      {sections.map(({ id, heading, paragraphs }) => (
        <section key={id}>
          <h2 id={id}>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </div>
  );
}
