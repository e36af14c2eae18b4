import { api } from '@/lib/text/en-api.ts';

interface Described {
  readonly name: string;
  readonly description: string;
  /** A property of features that may be asked for by value. */
  readonly isFilter?: boolean;
}

interface ApiPanelProps {
  readonly parameters: readonly Described[];
  readonly collections: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly properties: readonly Described[];
  }[];
}

function DescribedList({ rows }: { rows: readonly Described[] }) {
  return (
    <dl>
      {rows.map(({ name, description, isFilter = false }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {isFilter && ` (${api.filterMark})`}
          </dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The API for readers. Its addresses lead out of the pages: plain links, which a page's navigation leaves alone. */
export function ApiPanel({ parameters, collections }: ApiPanelProps) {
  const { connect, addresses } = api;
  return (
    <div className="prose">
      {api.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2 id={connect.id}>{connect.heading}</h2>
      <dl>
        {connect.ways.map(({ name, how }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <h2 id={addresses.id}>{addresses.heading}</h2>
      <dl>
        {addresses.rows.map(({ path, tells }) => (
          <div key={path}>
            <dt>
              <a href={`${path}?f=json`}>{path}</a>
            </dt>
            <dd>{tells}</dd>
          </div>
        ))}
      </dl>
      <h2 id={api.parameters.id}>{api.parameters.heading}</h2>
      <DescribedList rows={parameters} />
      {collections.map(({ id, title, description, properties }) => (
        <section key={id}>
          <h2 id={id}>{api.collectionHead(title)}</h2>
          <p>{description}</p>
          <p>
            {api.items} <a href={`/api/collections/${id}/items?f=json`}>/api/collections/{id}/items</a>
          </p>
          <DescribedList rows={properties} />
        </section>
      ))}
    </div>
  );
}
