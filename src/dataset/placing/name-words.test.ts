import { expect, test } from "vitest";
import { nameWords } from "./name-words";

test.each([
  ["train.csv", "train", null],
  ["mnist_train.csv", "train", null],
  ["mnist_train_100.csv", "train", null],
  ["test.csv", "test", null],
  ["mnist_test.csv", "test", null],
  ["X_train.csv", "train", "images"],
  ["y_train.csv", "train", "labels"],
  ["xtest.npy", "test", "images"],
  ["yTrain.csv", "train", "labels"],
  ["train-images-idx3-ubyte", "train", "images"],
  ["train-labels.idx1-ubyte", "train", "labels"],
  ["t10k-images-idx3-ubyte.gz", "test", "images"],
  ["t10k-labels-idx1-ubyte", "test", "labels"],
  ["csvTestLabel 3360x1.csv", "test", "labels"],
  ["csvTrainImages 13440x1024.csv", "train", "images"],
  ["digits.zip/train/images.npy", "train", "images"],
  ["digits.zip/test/labels.npy", "test", "labels"],
  ["train.zip/test.csv", "test", null],
  ["emnist-letters-test.csv", "test", null],
  ["A_Z Handwritten Data.csv", null, null],
  ["Dig-MNIST.csv", null, null],
  ["latest.csv", null, null],
  ["train_test.csv", null, null],
])("%s is for %s and holds %s", (path, role, content) => {
  expect(nameWords(path)).toMatchObject({ role, content });
});

test.each([
  ["X_train.csv", "y_train.csv"],
  ["train-images-idx3-ubyte", "train-labels-idx1-ubyte.gz"],
  ["emnist-digits-train-images-idx3-ubyte", "emnist-digits-train-labels-idx1-ubyte"],
  ["csvTrainImages 13440x1024.csv", "csvTrainLabel 13440x1.csv"],
  ["kmnist.zip/k49-train-imgs.npy", "kmnist.zip/k49-train-labels.npy"],
])("%s and %s share their stem", (images, labels) => {
  expect(nameWords(images).stem).toBe(nameWords(labels).stem);
});

test("sets of different names do not", () => {
  const [letters, digits] = ["emnist-letters-train-images", "emnist-digits-train-labels"];
  expect(nameWords(letters).stem).not.toBe(nameWords(digits).stem);
});

test.each([
  ["sample_submission.csv", true, true],
  ["sampleSubmission.csv", true, true],
  ["submission.csv", true, false],
  ["submission (3).csv", true, false],
  ["answers.csv", false, false],
])("%s: a submission %s, an example %s", (path, isSubmission, isSample) => {
  expect(nameWords(path)).toMatchObject({ isSubmission, isSample });
});
