// Each fixture has hosts and databases of its own; tests of one fixture follow each other. What measures or captures for the whole
// process says NonParallelizable.
[assembly: Parallelizable(ParallelScope.Fixtures)]
