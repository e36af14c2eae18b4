import { crowdWords } from '@/lib/text/en-crowd.ts';
import { mapWords } from '@/lib/text/en-map.ts';

interface MapNoticesProps {
  readonly hasMapFailed: boolean;
  readonly onRetryMap: () => void;
  readonly crowdFailedAt: Date | null;
  readonly onRetryCrowd: () => void;
  readonly failedAt: Date | null;
  readonly hasPlaces: boolean;
  readonly onRetryPlaces: () => void;
  readonly hasBaseMapFailed: boolean;
}

/** What went wrong, quietly, with a way to try again; what was there stays. */
export function MapNotices(props: MapNoticesProps) {
  const { failedAt, hasPlaces, crowdFailedAt } = props;
  return (
    <div className="map-notices" role="status">
      {props.hasMapFailed && (
        <p>
          {mapWords.failed}{' '}
          <button type="button" onClick={props.onRetryMap}>
            {mapWords.retry}
          </button>
        </p>
      )}
      {crowdFailedAt && (
        <p>
          {crowdWords.couldNotLoad(crowdFailedAt)}{' '}
          <button type="button" onClick={props.onRetryCrowd}>
            {mapWords.retry}
          </button>
        </p>
      )}
      {failedAt && (
        <p>
          {hasPlaces ? mapWords.couldNotRefresh(failedAt) : mapWords.couldNotLoad(failedAt)}{' '}
          <button type="button" onClick={props.onRetryPlaces}>
            {mapWords.retry}
          </button>
        </p>
      )}
      {props.hasBaseMapFailed && <p>{mapWords.baseMapFailed}</p>}
    </div>
  );
}
