import { describe, expect, test } from "vitest";
import { groupPictures } from "./picture-groups";

describe("groupPictures", () => {
  test("takes folders as classes, below those that all have in common", () => {
    expect(groupPictures(["a.zip/digits/3/x.png", "a.zip/digits/7/y.png"])).toEqual({
      groups: [{ name: "a.zip/digits", members: [0, 1], classes: ["3", "7"] }],
      leftAlone: [],
    });
  });

  test("takes pictures that all stand in one folder as images without classes", () => {
    expect(groupPictures(["digits/1.png", "digits/2.png"]).groups).toEqual([
      { name: "digits", members: [0, 1], classes: null },
    ]);
  });

  test("tells training from test folders, and finds the classes below doubled ones", () => {
    // As in "MNIST as .jpg": trainingSet/trainingSet/0/img_1.jpg, testSet/testSet/img_1.jpg.
    const { groups } = groupPictures([
      "m.zip/trainingSet/trainingSet/0/img_1.jpg",
      "m.zip/trainingSet/trainingSet/1/img_2.jpg",
      "m.zip/testSet/testSet/img_1.jpg",
    ]);

    expect(groups).toEqual([
      { name: "m.zip/trainingSet", members: [0, 1], classes: ["0", "1"] },
      { name: "m.zip/testSet", members: [2], classes: null },
    ]);
  });

  test("learns from validation folders too", () => {
    const { groups } = groupPictures(["d/train/a/1.png", "d/val/b/2.png", "d/test/a/3.png"]);

    expect(groups.map(({ name, members }) => [name, members])).toEqual([
      ["d/train", [0, 1]],
      ["d/test", [2]],
    ]);
  });

  test("knows a test folder beside folders of classes", () => {
    const { groups } = groupPictures(["d/test/1.png", "d/A/2.png", "d/B/3.png"]);

    expect(groups).toEqual([
      { name: "d/test", members: [0], classes: null },
      { name: "d", members: [1, 2], classes: ["A", "B"] },
    ]);
  });

  test("takes the upper of two folders as the class", () => {
    const { groups } = groupPictures(["d/A/writer1/1.png", "d/B/writer1/1.png"]);

    expect(groups[0]?.classes).toEqual(["A", "B"]);
  });

  test("leaves pictures beside folders of classes alone", () => {
    expect(groupPictures(["d/A/1.png", "d/B/2.png", "d/cover.png"])).toEqual({
      groups: [{ name: "d", members: [0, 1], classes: ["A", "B"] }],
      leftAlone: [2],
    });
  });
});
