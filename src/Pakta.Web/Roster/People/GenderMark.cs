namespace Pakta.Web.Roster.People;

/// <summary>What a cell of JENIS KELAMIN says; <see cref="P"/> is Perempuan in most lists and Pria in some: the whole column tells.</summary>
internal enum GenderMark { None, Woman, Man, P, Unknown }
