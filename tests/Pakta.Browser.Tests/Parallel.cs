// Each fixture has a site of its own. Those that look at a clock say NonParallelizable.
[assembly: Parallelizable(ParallelScope.Fixtures)]
