import { expectText, PRACTICE } from "#words/submit-text";
import { expectedScore } from "../../domain/expected-score";
import { useSession } from "../use-session";
import styles from "./SubmitStep.module.css";
import { useReaderScore } from "./use-reader-score";

/** In one line, before anything is downloaded: the score to expect, or that it is for practice. */
export function Expected() {
  const score = useReaderScore();
  const isOfSamples = useSession(({ test }) => test?.origin === "sample");
  if (score === null || score.missing.length > 0) return null;
  const isPractice = isOfSamples || score.data.origin === "sample";
  const text = isPractice ? PRACTICE : expectText(expectedScore(score.accuracy, score.images));
  return <span className={styles.expected}>{text}</span>;
}
