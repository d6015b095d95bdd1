import { expectedScore } from "../../domain/expected-score";
import { isLikeKaggle } from "../../domain/kaggle-advice";
import { ScoreLadder } from "./ScoreLadder";
import { useReaderScore } from "./use-reader-score";

/** Where the expected score stands, for data that Kaggle's results say something about. */
export function KnownResults() {
  const score = useReaderScore();
  if (score === null || score.missing.length > 0 || !isLikeKaggle(score.data)) return null;
  return <ScoreLadder score={expectedScore(score.accuracy, score.images)} />;
}
