import { foundText, SEARCH_WORDS, searchCostText, searchText } from "#words/labels-text";
import { whatIsInTheWay } from "#words/study-text";
import type { ResolvedNetwork } from "../../../domain/network/resolve";
import { trainingSeconds } from "../../../domain/training/cost-estimate";
import type { SessionState } from "../../../session/session-state";
import { LABEL_CHECK_FOLDS } from "../../../session/study-actions";
import { useNetwork } from "../../model/use-network";
import { useSpeed } from "../../model/use-speed";
import { LongTask } from "../../parts/LongTask";
import { useActions, useSession } from "../../use-session";

/** Starts the search, shows how far it is, and what it found. */
export function LabelSearch() {
  const network = useNetwork();
  const study = useSession((session) => session.understanding.study);
  const check = useSession((session) => session.understanding.labelCheck);
  const obstacle = useSession(whyNoSearch);
  const { findLabelErrors, cancelStudy } = useActions();
  const isSearching = study.phase === "running" && study.kind === "label-errors";
  const missing = network.isValid ? obstacle : SEARCH_WORDS.noNetwork;
  return (
    <LongTask
      isRunning={isSearching}
      start={SEARCH_WORDS.start}
      stop={SEARCH_WORDS.stop}
      obstacle={missing}
      share={study.phase === "running" ? study.share : 0}
      progress={SEARCH_WORDS.progress}
      status={
        <p role="status" aria-label={SEARCH_WORDS.status}>
          {study.phase === "running" && isSearching
            ? searchText(study, LABEL_CHECK_FOLDS)
            : check !== null && foundText(check)}
        </p>
      }
      hint={network.isValid && <SearchCost network={network.network} />}
      onStart={() => void findLabelErrors()}
      onStop={() => void cancelStudy()}
    />
  );
}

interface SearchCostProps {
  readonly network: ResolvedNetwork;
}

/** With the settings of step 2, each network on two thirds of the data. */
function SearchCost({ network }: SearchCostProps) {
  const hyperparameters = useSession((session) => session.settings.hyperparameters);
  const images = useSession((session) => session.training?.imageCount ?? 0);
  const speed = useSpeed();
  if (speed === null) return searchCostText(null);
  const fold = { ...hyperparameters, validationShare: 1 / LABEL_CHECK_FOLDS };
  return searchCostText(LABEL_CHECK_FOLDS * trainingSeconds(network, fold, images, speed));
}

/** Empty if it can begin. */
function whyNoSearch(session: SessionState): string {
  const obstacle = whatIsInTheWay(session, "label-errors");
  if (obstacle === "" && session.training === null) return SEARCH_WORDS.noData;
  return obstacle;
}
