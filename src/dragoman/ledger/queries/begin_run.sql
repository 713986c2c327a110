INSERT INTO runs VALUES ($run, $at, NULL, $dragoman, $model, $inputs, 0, 0, 0, 0, 0)
