/** Everything that is alive between requests. */
import type { LabelledImageSet } from "../../dataset/image-set";
import { FailureError } from "../../domain/failure";
import type { ImageSource } from "../../domain/understand/image-source";
import type { Matrices } from "../../engine/matrices/matrices";
import { networkModel } from "../../readers/network/network-model";
import { LongWork } from "../long-work";
import type { Post } from "../post";
import { EngineRoom } from "./engine-room";
import { LiveArena } from "./live-arena";
import { LiveData } from "./live-data";
import { LiveNetwork } from "./live-network";
import { LiveReader } from "./live-reader";
import { LiveStudy } from "./live-study";
import { thisMachine } from "./machine";

export class Live {
  readonly work = new LongWork();
  readonly engines: EngineRoom;
  readonly data: LiveData;
  readonly network: LiveNetwork;
  readonly arena: LiveArena;
  readonly study: LiveStudy;
  /** Who reads drawings and test images. */
  readonly reader: LiveReader;
  /** The network that is learning: people want to see it learn. */
  readonly learning: LiveReader;

  /** @param matrices what learners other than networks compute with, started once */
  constructor(post: Post, matrices: () => Promise<Matrices>) {
    this.engines = new EngineRoom(post, thisMachine());
    this.data = new LiveData(post);
    this.reader = new LiveReader(this.engines, matrices);
    this.learning = new LiveReader(this.engines, matrices);
    this.network = new LiveNetwork(this.engines, this.learning, post);
    this.arena = new LiveArena(this.engines, matrices, post, () => this.readWithNetwork());
    const images = (source: ImageSource) => this.images(source);
    this.study = new LiveStudy(this.engines, this.network, images, post);
  }

  /** The trained network reads from now on, if there is one. */
  readWithNetwork(): void {
    const { network } = this;
    const { reading } = network;
    if (reading === null) this.reader.use([]);
    else this.reader.use([networkModel(reading.network)], reading);
  }

  /**
   * Whether somebody has to find the pixels of the data in use as they are: work that goes on, or a
   * reader that has learned from them.
   */
  isReadNow(of: "training" | "test"): boolean {
    if (this.work.kind !== null) return true;
    return of === "training" && (this.network.reading !== null || this.arena.hasGround);
  }

  /** The images that positions in messages count. @throws FailureError `no-training-data`, `no-model` */
  images(source: ImageSource): LabelledImageSet {
    switch (source) {
      case "data":
        return this.data.labelled;
      case "network":
        return this.network.trained.data;
      case "arena":
        return this.arena.data;
      default:
        return source satisfies never;
    }
  }

  /** @throws FailureError `image-side` for ink of another size than whoever reads has learned from */
  readDrawing(ink: Float32Array<ArrayBuffer>) {
    const who = this.learning.isEmpty ? this.reader : this.learning;
    const { side, classLabels } = who.model;
    if (ink.length !== side ** 2) {
      const given = Math.sqrt(ink.length);
      throw new FailureError({ code: "image-side", side: given, networkSide: side });
    }
    const reading = who.read((open) => open.readInks(ink, 1));
    return reading.then((probabilities) => ({ probabilities, classLabels }));
  }
}
