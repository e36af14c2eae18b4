import { ArticleIndex, articlesMetadata } from './article-index.tsx';

export const generateMetadata = () => articlesMetadata(1);

export default function Articles() {
  return <ArticleIndex page={1} />;
}
