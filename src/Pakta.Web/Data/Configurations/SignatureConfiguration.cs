using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Campaigns;
using Pakta.Core.People;
using Pakta.Core.Signing;

namespace Pakta.Web.Data.Configurations;

internal sealed class SignatureConfiguration : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.Property(s => s.Code).HasMaxLength(16);
        builder.Property(s => s.Salt).HasMaxLength(32);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => s.RequestKey).IsUnique();
        builder.HasIndex(s => new { s.CampaignId, s.PersonId });
        builder.HasOne<Campaign>().WithMany().HasForeignKey(s => s.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
